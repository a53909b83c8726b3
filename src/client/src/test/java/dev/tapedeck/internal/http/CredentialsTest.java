package dev.tapedeck.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension ELSEWHERE = Wire.unchecked();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void credentialsAreNotSentElsewhereByTheCallersInterceptor(String host) {
        Wire.answer(ELSEWHERE, okJson("{}"));

        fetchBeing(Wire.url(SERVICE), host, ELSEWHERE.getPort());

        assertThat(Wire.urls(SERVICE)).isEmpty();
        assertThat(Wire.requests(ELSEWHERE)).hasSize(1).noneMatch(request -> request.containsHeader("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "https://127.0.0.1"})
    void credentialsAreSentToOneHostAndSchemeOnly(String service) {
        Wire.answer(ELSEWHERE, okJson("{}"));

        fetchBeing(URI.create(service + ":" + ELSEWHERE.getPort()), "127.0.0.1", ELSEWHERE.getPort());

        assertThat(Wire.requests(ELSEWHERE)).hasSize(1).noneMatch(request -> request.containsHeader("Authorization"));
    }

    private static void fetchBeing(URI service, String host, int port) {
        OkHttpClient changing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    HttpUrl url = chain.request().url();
                    HttpUrl other = url.newBuilder()
                            .scheme("http")
                            .host(host)
                            .port(port)
                            .build();
                    return chain.proceed(chain.request().newBuilder().url(other).build());
                })
                .build();
        Service settings = Service.at(service, "user", "s3cret").with(Optional.of(changing), ClientOptions.defaults());
        ApiClient caller = new ApiClient(settings, WireAdapters.gson(), (failure, body) -> failure);
        caller.fetch(caller.create(RecordingsApi.class).fetchRecording(SID, CallOptions.defaults()));
    }
}
