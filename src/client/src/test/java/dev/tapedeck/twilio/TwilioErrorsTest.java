package dev.tapedeck.twilio;

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
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioErrorsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @Test
    void readsTheUsualForm() {
        ApiException thrown = fetch(jsonResponse(
                "{\"code\":20404,\"message\":\"The requested resource was not found\","
                        + "\"more_info\":\"https://www.twilio.com/docs/errors/20404\",\"status\":404,\"details\":{}}",
                404));

        assertThat(thrown)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("GET /v1/Recordings/" + SID
                        + " failed with 404: The requested resource was not found (code 20404)");
        assertThat(thrown.code()).contains("20404");
        assertThat(thrown.serviceMessage()).isEqualTo("The requested resource was not found");
        assertThat(thrown.documentation()).contains("https://www.twilio.com/docs/errors/20404");
        assertThat(thrown.items()).isEmpty();
    }

    @Test
    void readsTheNewerForm() {
        ApiException thrown = fetch(jsonResponse(
                "{\"code\":20001,\"message\":\"Bad request.\",\"httpStatusCode\":400,"
                        + "\"params\":{\"a\":[1,null]},\"userError\":true}",
                400));

        assertThat(thrown)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 400: Bad request (code 20001)")
                .isExactlyInstanceOf(ApiException.class);
    }

    @Test
    void readsTheFormOfTheStandard() {
        ApiException thrown = fetch(jsonResponse(
                "{\"type\":\"https://example.com/p\",\"title\":\"Invalid input\",\"status\":400,"
                        + "\"detail\":\"Two inputs are invalid\",\"instance\":\"/p/1\",\"code\":20001,\"errors\":["
                        + "{\"detail\":\"must be positive\",\"pointer\":\"#/Ttl\",\"code\":5},{\"detail\":\"is odd\"}]}",
                400));

        assertThat(thrown)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 400: Two inputs are invalid;"
                        + " #/Ttl: must be positive; is odd (code 20001)");
        assertThat(thrown.items())
                .containsExactly(
                        new ApiError.Item("5", "must be positive", Optional.of("#/Ttl")),
                        new ApiError.Item("", "is odd", Optional.empty()));
    }

    @Test
    void theTitleServesWhereThereIsNoDetail() {
        ApiException thrown = fetch(jsonResponse("{\"title\":\"Invalid input\",\"message\":\" \"}", 400));
        ApiException both = fetch(jsonResponse("{\"detail\":\"Longer\",\"message\":\"Short\"}", 400));

        assertThat(thrown.serviceMessage()).isEqualTo("Invalid input");
        assertThat(both.serviceMessage()).isEqualTo("Short");
    }

    @Test
    void credentialsThatAreRefusedAreAnAuthenticationException() {
        ApiException thrown = fetch(jsonResponse("{\"code\":20003,\"message\":\"Authenticate\"}", 401));

        assertThat(thrown)
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 401: Authenticate (code 20003)");
        assertThat(fetch(aResponse().withStatus(403))).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void tooManyRequestsSayHowLongToWait() {
        ApiException thrown = fetch(jsonResponse("{\"code\":20429,\"message\":\"Too Many Requests\"}", 429)
                .withHeader("Retry-After", "2")
                .withHeader("X-Request-Id", "common")
                .withHeader("Cf-Request-Id", "another's")
                .withHeader("Twilio-Request-Id", "RQ123"));

        assertThat(thrown).isInstanceOf(RateLimitException.class);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(thrown.requestId()).contains("RQ123");
    }

    @Test
    void anEmptyBodyLeavesTheStatus() {
        assertThat(fetch(aResponse().withStatus(500)))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 500");
    }

    @Test
    void ofAPageOfHtmlTheWordsSurvive() {
        ApiException thrown = fetch(aResponse().withStatus(502).withBody("<html>\n  <h1>Bad Gateway</h1>\n</html>"));

        assertThat(thrown).hasMessage("GET /v1/Recordings/" + SID + " failed with 502: Bad Gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"broken\"", "{\"fault\":\"many\"}", "{\"message\":"})
    void otherJsonSurvivesAsAnExcerpt(String body) {
        assertThat(fetch(jsonResponse(body, 500)))
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 500: " + body);
    }

    @Test
    void theMessageHoldsNoFilterAndNoCredentials() {
        Wire.answer(SERVICE, jsonResponse("{\"message\":\"No\"}", 401));
        ListRecordingsRequest request =
                ListRecordingsRequest.builder().pageToken("private").build();

        ApiException thrown = catchThrowableOfType(
                ApiException.class, () -> client().recordings().list(request).toList());

        assertThat(thrown).hasMessage("GET /v1/Recordings failed with 401: No");
        assertThat(thrown.toString()).doesNotContain("s3cret", "private", "Basic");
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings?PageToken=private&PageSize=100");
    }

    @Test
    void anItemThatIsNullDoesNotHideTheError() {
        assertThat(fetch(jsonResponse("{\"detail\":\"Bad\",\"errors\":[null,{\"detail\":\"is odd\"}]}", 400)))
                .isExactlyInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"details\":[]",
                "\"details\":\"x\"",
                "\"params\":[1]",
                "\"status\":\"404\"",
                "\"userError\":\"true\""
            })
    void aFieldOfAnotherTypeDoesNotHideTheWords(String field) {
        assertThat(fetch(jsonResponse("{\"code\":20404,\"message\":\"Not here\"," + field + "}", 404)))
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 404: Not here (code 20404)");
    }

    @Test
    void wordsWithoutEndAreCut() {
        ApiException thrown = fetch(jsonResponse("{\"message\":\"" + "x".repeat(50_000) + "\"}", 400));

        assertThat(thrown.getMessage()).hasSizeLessThan(1_000).endsWith("x...");
    }

    @Test
    void anExcerptHoldsNoSignedLink() {
        ApiException thrown =
                fetch(aResponse().withStatus(302).withBody("{\"redirect_to\":\"https://s3.test/a?Signature=5ign\"}"));

        assertThat(thrown.toString()).contains("redirect_to").doesNotContain("5ign");
        assertThat(thrown.serviceMessage()).doesNotContain("5ign");
    }

    private static ApiException fetch(ResponseDefinitionBuilder answer) {
        Wire.answer(SERVICE, answer);
        return catchThrowableOfType(
                ApiException.class, () -> client().recordings().fetch(SID));
    }

    private static TwilioVideo client() {
        return TwilioVideo.builder()
                .apiKey("SK1", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(Wire.once())
                .build();
    }
}
