package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalWireVideoTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    /** A proxy in front of the service, whose paths are its own. */
    @RegisterExtension
    static final WireMockExtension PROXY = Wire.unchecked();

    private static final String PROJECT = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final RoomRecordingId ID = RoomRecordingId.of("11111111-2222-3333-4444-555555555555");

    @Test
    void authorizesRequestsAsTheProject() {
        Wire.answer(SERVICE, okJson("{}"));

        client().build().recordings().fetch(ID);

        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization"))
                .isEqualTo("Basic MGY4ZTNjMWEtNWI3ZC00YzJlLTlhNjEtMmQ0ZjZiOGEwYzEzOnMzY3JldA==");
        assertThat(Wire.urls(SERVICE)).containsExactly("/api/video/room_recordings/" + ID);
    }

    @Test
    void keepsThePathOfTheBaseUrl() {
        Wire.answer(PROXY, okJson("{}"));

        client().baseUrl(URI.create(Wire.url(PROXY) + "/proxy"))
                .build()
                .recordings()
                .fetch(ID);

        assertThat(Wire.urls(PROXY)).containsExactly("/proxy/api/video/room_recordings/" + ID);
    }

    @Test
    void usesTheSpaceAsTheFirstPartOfTheHost() {
        List<String> hosts = new ArrayList<>();
        OkHttpClient offline = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    hosts.add(chain.request().url().scheme() + "://"
                            + chain.request().url().host());
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create("{}", null))
                            .build();
                })
                .build();

        SignalWireVideo.builder()
                .space("acme")
                .project(PROJECT, "s3cret")
                .httpClient(offline)
                .build()
                .recordings()
                .fetch(ID);

        assertThat(hosts).containsExactly("https://acme.signalwire.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme.signalwire.com", "https://acme", "-acme", "acme-", "a/b", "a@b", "a_b", "acme\n"})
    void refusesASpaceThatCannotBePartOfAHost(String space) {
        assertThatThrownBy(() -> SignalWireVideo.builder().space(space))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the name of a space such as acme but was \"" + space + '"');
    }

    @Test
    void requiresASpaceAndCredentials() {
        assertThatThrownBy(() ->
                        SignalWireVideo.builder().project(PROJECT, "s3cret").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a space: call space(name) or baseUrl(url)");
        assertThatThrownBy(() -> SignalWireVideo.builder().space("acme").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected credentials: call project(projectId, apiToken)");
    }

    @Test
    void followsNoRedirectAndSendsNothingElsewhere() {
        Wire.answer(SERVICE, aResponse().withStatus(307).withHeader("Location", Wire.url(STORAGE) + "/x"));

        assertThatThrownBy(() -> client().build().recordings().fetch(ID)).isExactlyInstanceOf(ApiException.class);

        assertThat(Wire.urls(SERVICE)).hasSize(1);
        assertThat(Wire.urls(STORAGE)).isEmpty();
    }

    @Test
    void usesTheCallersClientAndItsOwnTimeLimit() {
        OkHttpClient own = new OkHttpClient();
        try (SocketServer silent = SocketServer.giving(RawResponse.stalled(""))) {
            SignalWireVideo client = client().baseUrl(silent.url())
                    .httpClient(own)
                    .timeout(Duration.ofMillis(150))
                    .build();

            assertThatThrownBy(() -> client.recordings().fetch(ID))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("GET /api/video/room_recordings/" + ID
                            + " got no response: the time was up: raise timeout(...)");
        }
        assertThat(own.callTimeoutMillis()).isZero();
    }

    private static SignalWireVideo.Builder client() {
        return SignalWireVideo.builder().project(PROJECT, "s3cret").baseUrl(Wire.url(SERVICE));
    }
}
