package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.CallOptions;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @Test
    void addsHeaders() {
        Wire.answer(SERVICE, okJson("{}"));

        fetch(CallOptions.builder().header("X-One", "1").header("X-Two", "2").build());

        LoggedRequest request = Wire.requests(SERVICE).get(0);
        assertThat(request.getHeader("X-One")).isEqualTo("1");
        assertThat(request.getHeader("X-Two")).isEqualTo("2");
        assertThat(request.getHeader("Authorization")).isEqualTo("Basic dXNlcjpzM2NyZXQ=");
    }

    @Test
    void replacesAHeaderOfTheClient() {
        Wire.answer(SERVICE, okJson("{}"));

        fetch(CallOptions.builder().header("user-agent", "mine/1").build());

        assertThat(Wire.requests(SERVICE).get(0).header("User-Agent").values()).containsExactly("mine/1");
    }

    @Test
    void defaultsAddNothing() {
        Wire.answer(SERVICE, okJson("{}"));

        fetch(CallOptions.defaults());

        assertThat(CallOptions.defaults().headers()).isEmpty();
        assertThat(CallOptions.defaults().timeout()).isEmpty();
        assertThat(Wire.requests(SERVICE).get(0).getAllHeaderKeys())
                .containsExactlyInAnyOrder(
                        "Accept", "Accept-Encoding", "Authorization", "Connection", "Host", "User-Agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization", "AUTHORIZATION"})
    void refusesToReplaceTheCredentials(String name) {
        assertThatThrownBy(() -> CallOptions.builder().header(name, "Basic x").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a header other than Authorization: set it by authorization(...) of the client's"
                        + " builder");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesATimeoutThatIsNotPositive(long seconds) {
        assertThatThrownBy(() -> CallOptions.builder()
                        .timeout(Duration.ofSeconds(seconds))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout must be positive but was PT" + seconds + "S");
        assertThatThrownBy(() -> CallOptions.builder().connectTimeout(Duration.ofSeconds(seconds)))
                .hasMessage("connectTimeout must be positive but was PT" + seconds + "S");
        assertThatThrownBy(() -> CallOptions.builder().readTimeout(Duration.ofSeconds(seconds)))
                .hasMessage("readTimeout must be positive but was PT" + seconds + "S");
        assertThatThrownBy(() -> CallOptions.builder().writeTimeout(Duration.ofSeconds(seconds)))
                .hasMessage("writeTimeout must be positive but was PT" + seconds + "S");
    }

    @Test
    void saysWhatIsWrongWithAHeaderWithoutShowingItsValue() {
        assertThatThrownBy(() -> CallOptions.builder().header("", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the name of a header but it is empty");
        assertThatThrownBy(() -> CallOptions.builder().header("X A", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the name of a header but it has characters that such a name cannot have");
        assertThatThrownBy(() -> CallOptions.builder().header("X-A", "s3cr\u00e9t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the header X-A to have a value of printable ASCII but it has other characters");
    }

    @Test
    void doesNotChangeTheClient() {
        CallOptions options =
                CallOptions.builder().timeout(Duration.ofSeconds(1)).build();
        CallOptions more = options.toBuilder().header("X-One", "1").build();

        assertThat(options.headers()).isEmpty();
        assertThat(more.timeout()).contains(Duration.ofSeconds(1));
        assertThat(more.headers()).containsOnlyKeys("X-One").isUnmodifiable();
        assertThat(CallOptions.defaults().timeout()).isEmpty();
    }

    @Test
    void appliesTheTimeoutOfOneCall() {
        CallOptions options =
                CallOptions.builder().timeout(Duration.ofMillis(150)).build();

        try (SocketServer silent = SocketServer.giving(RawResponse.stalled(""))) {
            assertThatThrownBy(() -> fetch(silent.url(), options))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageEndingWith(" got no response: the time was up: raise timeout(...)");
        }
    }

    @Test
    void sendsTheLastHeaderOfAName() {
        Wire.answer(SERVICE, okJson("{}"));
        for (int i = 0; i < 20; i++) {
            String name = "X-" + i;
            CallOptions options = CallOptions.builder()
                    .header(name, "1")
                    .header(name.toLowerCase(Locale.ROOT), "2")
                    .build();

            fetch(options);

            assertThat(Wire.requests(SERVICE).get(i).header(name).values()).containsExactly("2");
        }
    }

    static Recording fetch(CallOptions options) {
        return fetch(Wire.url(SERVICE), options);
    }

    private static Recording fetch(URI url, CallOptions options) {
        Service service = Service.at(url, "user", "s3cret");
        ApiClient caller = new ApiClient(service, WireAdapters.gson(), (failure, body) -> failure).withOptions(options);
        return caller.fetch(caller.create(RecordingsApi.class).fetchRecording(SID, caller.options()));
    }
}
