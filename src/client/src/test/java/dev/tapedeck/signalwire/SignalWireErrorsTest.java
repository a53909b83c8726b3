package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void readsADetail() {
        ApiException thrown = fetch(jsonResponse(
                "{\"detail\":\"The token lacks a scope.\",\"status\":403,\"title\":\"Forbidden\",\"code\":\"scope\"}",
                403));

        assertThat(thrown)
                .isInstanceOf(AuthenticationException.class)
                .hasMessage(TITLE + " failed with 403: The token lacks a scope (code scope)");
    }

    @Test
    void theTitleServesWhereThereIsNoDetail() {
        assertThat(fetch(jsonResponse("{\"title\":\"Forbidden\",\"error\":\"\",\"detail\":null}", 403)))
                .hasMessage(TITLE + " failed with 403: Forbidden");
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
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage(TITLE + " failed with 422: The request contains invalid inputs; name: is too long;"
                        + " Something is odd (code too_long)");
        assertThat(thrown.items())
                .containsExactly(
                        new ApiError.Item("too_long", "is too long", Optional.of("name")),
                        new ApiError.Item("odd", "Something is odd.", Optional.empty()));
        assertThat(thrown.documentation()).contains("https://docs.example.com/too_long");
    }

    @Test
    void credentialsThatAreRefusedAreAnAuthenticationException() {
        assertThat(fetch(jsonResponse("{\"error\":\"Unauthorized\"}", 401)))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage(TITLE + " failed with 401: Unauthorized");
    }

    @Test
    void tooManyRequestsSayHowLongToWait() {
        ApiException thrown = fetch(
                aResponse().withStatus(429).withHeader("Retry-After", "10").withHeader("X-Request-Id", "0f8e"));

        assertThat(thrown).isInstanceOf(RateLimitException.class).hasMessage(TITLE + " failed with 429");
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(thrown.requestId()).contains("0f8e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{\"error\":7}", "{\"errors\":null}"})
    void otherBodiesSurviveAsAnExcerpt(String body) {
        assertThat(fetch(jsonResponse(body, 500)))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage(TITLE + " failed with 500: " + body);
    }

    @Test
    void theMessageHoldsNoCredentials() {
        ApiException thrown = fetch(jsonResponse("{\"error\":\"Unauthorized\"}", 401));

        assertThat(thrown.toString()).doesNotContain("s3cret", "Basic");
    }

    @Test
    void anItemThatIsNullDoesNotHideTheError() {
        assertThat(fetch(jsonResponse("{\"errors\":[null]}", 422))).isExactlyInstanceOf(ApiException.class);
    }

    @Test
    void anItemThatLacksAFieldKeepsItsWords() {
        ApiException thrown =
                fetch(jsonResponse("{\"errors\":[{\"message\":\"is too long\",\"attribute\":\"name\"}]}", 422));

        assertThat(thrown)
                .hasMessage(TITLE + " failed with 422: The request contains invalid inputs; name: is too long");
    }

    @Test
    void readsANumericCode() {
        assertThat(fetch(jsonResponse("{\"detail\":\"No scope\",\"code\":403,\"status\":\"403\"}", 403)))
                .hasMessage(TITLE + " failed with 403: No scope (code 403)");
    }

    private static ApiException fetch(ResponseDefinitionBuilder answer) {
        Wire.answer(SERVICE, answer);
        SignalWireVideo client = SignalWireVideo.builder()
                .project(ID.value(), "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(Wire.once())
                .build();
        return catchThrowableOfType(
                ApiException.class, () -> client.roomRecordings().fetch(ID));
    }
}
