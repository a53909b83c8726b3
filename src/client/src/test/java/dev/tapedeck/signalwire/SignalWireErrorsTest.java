package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.InvalidRequestException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignalWireErrorsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");
    private static final String TITLE = "GET /api/video/room_recordings/" + ID;

    @Test
    void readsOneText() {
        ApiException thrown = fetch(jsonResponse("{\"error\":\"Not Found\"}", 404));

        assertThat(thrown).isInstanceOf(NotFoundException.class).hasMessage(TITLE + " failed with 404: Not Found");
        assertThat(thrown.code()).isEmpty();
        assertThat(thrown.serviceMessage()).isEqualTo("Not Found");
    }

    @Test
    void readsEveryItemOfAList() {
        ApiException thrown = fetch(jsonResponse(
                "{\"errors\":[{\"type\":\"validation_error\",\"code\":\"too_long\",\"message\":\"is too long\","
                        + "\"attribute\":\"name\",\"url\":\"https://docs.example.com/too_long\",\"statusCode\":422},"
                        + "{\"type\":\"validation_error\",\"code\":\"odd\",\"message\":\"Something is odd.\","
                        + "\"attribute\":null,\"url\":\"https://docs.example.com/odd\"}]}",
                422));

        assertThat(thrown)
                .isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessage(TITLE + " failed with 422: The request contains invalid inputs; name: is too long;"
                        + " Something is odd (code too_long)");
        assertThat(thrown.items())
                .containsExactly(
                        new ApiError.Item("too_long", "is too long", Optional.of("name")),
                        new ApiError.Item("odd", "Something is odd.", Optional.empty()));
        assertThat(thrown.documentation()).contains("https://docs.example.com/too_long");
    }

    @Test
    void readsRetryAfterOfTooManyRequests() {
        ApiException thrown = fetch(
                aResponse().withStatus(429).withHeader("Retry-After", "10").withHeader("X-Request-Id", "0f8e"));

        assertThat(thrown).isInstanceOf(RateLimitException.class).hasMessage(TITLE + " failed with 429");
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(thrown.requestId()).contains("0f8e");
    }

    private static ApiException fetch(ResponseDefinitionBuilder answer) {
        Wire.answer(SERVICE, answer);
        SignalWireVideo client = Wire.signalWire(SERVICE);
        return catchThrowableOfType(
                ApiException.class, () -> client.recordings().fetch(ID));
    }
}
