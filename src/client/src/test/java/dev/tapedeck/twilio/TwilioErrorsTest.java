package dev.tapedeck.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioErrorsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @Test
    void readsTheUsualFormat() {
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
    void readsTheFormatOfTheStandard() {
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
    void readsRetryAfterOfTooManyRequests() {
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
    void messageHasNoFilterAndNoCredentials() {
        Wire.answer(SERVICE, jsonResponse("{\"message\":\"No\"}", 401));
        ListRecordingsRequest request =
                ListRecordingsRequest.builder().pageToken("private").build();

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> Wire.twilio(SERVICE).recordings().list(request).toList());

        assertThat(thrown).hasMessage("GET /v1/Recordings failed with 401: No");
        assertThat(thrown.toString()).doesNotContain("s3cret", "private", "Basic");
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings?PageToken=private&PageSize=100");
    }

    private static ApiException fetch(ResponseDefinitionBuilder answer) {
        Wire.answer(SERVICE, answer);
        return catchThrowableOfType(
                ApiException.class, () -> Wire.twilio(SERVICE).recordings().fetch(SID));
    }
}
