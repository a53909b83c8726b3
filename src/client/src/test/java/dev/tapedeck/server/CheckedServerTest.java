package dev.tapedeck.server;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The servers of the client's tests notice requests outside the contracts. */
class CheckedServerTest {
    @RegisterExtension
    static final CheckedServer SERVICE =
            CheckedServer.of(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/Recordings?PageSize=500|GET /v1/Recordings: query parameter PageSize must be at most 100 but was 500",
                "/api/video/rooms?a=1|GET /api/video/rooms: query parameter a is not of the contract",
                "/v2/Rooms|GET /v2/Rooms: the path is of neither contract",
            })
    void failsTheTestThatSentAnInvalidRequest(String target, String fault) throws Exception {
        send(target);
        SERVICE.resetRequests();

        assertThatThrownBy(this::end).isInstanceOf(AssertionError.class).hasMessage("Not of the contract:\n" + fault);
        assertThatCode(this::end).doesNotThrowAnyException();
    }

    @Test
    void acceptsRequestsOfAContract() throws Exception {
        send("/v1/Recordings?PageSize=100");
        send("/api/video/rooms?page_size=1000");

        assertThatCode(this::end).doesNotThrowAnyException();
    }

    private void end() {
        SERVICE.onAfterEach(SERVICE.getRuntimeInfo());
    }

    private static void send(String target) throws IOException, InterruptedException {
        Wire.answer(SERVICE, okJson("{}"));
        HttpRequest request = HttpRequest.newBuilder(Wire.url(SERVICE).resolve(target))
                .header("Authorization", "Basic dTpw")
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
