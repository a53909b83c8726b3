package dev.tapedeck.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioVideoTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    /** A proxy in front of the service, whose paths are its own. */
    @RegisterExtension
    static final WireMockExtension PROXY = Wire.unchecked();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @Test
    void authorizesRequestsWithTheApiKey() {
        Wire.answer(SERVICE, okJson("{}"));

        client().build().recordings().fetch(SID);

        LoggedRequest request = Wire.requests(SERVICE).get(0);
        assertThat(request.header("Authorization").values())
                .containsExactly("Basic U0swMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpzM2NyZXQ=");
        assertThat(request.getHeader("User-Agent")).matches("tapedeck/\\S+ java/\\d+");
        assertThat(request.getMethod().value()).isEqualTo("GET");
        assertThat(request.getBodyAsString()).isEmpty();
    }

    @Test
    void authorizesRequestsWithTheAccount() {
        Wire.answer(SERVICE, okJson("{}"));

        TwilioVideo.builder()
                .account("AC0123456789abcdef0123456789abcdef", "t0ken")
                .baseUrl(Wire.url(SERVICE))
                .build()
                .recordings()
                .fetch(SID);

        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization"))
                .isEqualTo("Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjp0MGtlbg==");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/,''", "/proxy,/proxy", "/proxy/,/proxy", "/a/b,/a/b"})
    void keepsThePathOfTheBaseUrl(String path, String prefix) {
        Wire.answer(PROXY, okJson("{}"));

        client().baseUrl(URI.create(Wire.url(PROXY) + path))
                .build()
                .recordings()
                .fetch(SID);

        assertThat(Wire.urls(PROXY)).containsExactly(prefix + "/v1/Recordings/" + SID);
    }

    @Test
    void followsNoRedirectAndSendsNothingElsewhere() {
        Wire.answer(
                SERVICE, aResponse().withStatus(302).withHeader("Location", Wire.url(STORAGE) + "/x?Signature=5ign"));
        TwilioVideo client = client().httpClient(new OkHttpClient()).build();

        assertThatThrownBy(() -> client.recordings().fetch(SID))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 302");

        assertThat(Wire.urls(SERVICE)).hasSize(1);
        assertThat(Wire.urls(STORAGE)).isEmpty();
    }

    @Test
    void sendsNoRequestToAnotherHostOfANextLink() {
        String next = Wire.url(STORAGE) + "/v1/Recordings?PageToken=2";
        Wire.pages(
                SERVICE,
                "/v1/Recordings",
                "{\"recordings\":[],\"meta\":{\"next_page_url\":\"" + next + "\"}}",
                "{\"recordings\":[],\"meta\":{\"next_page_url\":null}}");

        assertThat(client().build().recordings().list()).isEmpty();

        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings?PageSize=100", "/v1/Recordings?PageToken=2");
        assertThat(Wire.urls(STORAGE)).isEmpty();
    }

    @Test
    void usesTheCallersClientWithoutChangingIt() {
        Wire.answer(SERVICE, okJson("{}"));
        List<String> seen = new ArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(chain.request().url().encodedPath());
                    return chain.proceed(chain.request());
                })
                .build();

        client().httpClient(own).build().recordings().fetch(SID);

        assertThat(seen).containsExactly("/v1/Recordings/" + SID);
        assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
        assertThat(own.interceptors()).hasSize(1);
        assertThat(own.callTimeoutMillis()).isZero();
        assertThat(own.followRedirects()).isTrue();
    }

    @Test
    void slowResponseIsAConnectionException() {
        try (SocketServer silent = SocketServer.giving(RawResponse.stalled(""))) {
            TwilioVideo client = client().baseUrl(silent.url())
                    .timeout(Duration.ofMillis(150))
                    .build();

            assertThatThrownBy(() -> client.recordings().fetch(SID))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("GET /v1/Recordings/" + SID + " got no response: the time was up: raise timeout(...)");
        }
    }

    @Test
    void unreachableServiceIsAConnectionException() {
        TwilioVideo client = client().baseUrl(URI.create("http://127.0.0.1:1"))
                .options(Wire.once())
                .build();

        assertThatThrownBy(() -> client.recordings().fetch(SID))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("GET /v1/Recordings/" + SID + " got no response: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void requiresCredentials() {
        assertThatThrownBy(() -> TwilioVideo.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected credentials: call apiKey(sid, secret) or account(sid, token)");
    }

    private static TwilioVideo.Builder client() {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE));
    }
}
