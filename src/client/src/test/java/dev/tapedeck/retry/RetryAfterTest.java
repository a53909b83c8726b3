package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.server.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client waits as long as the service asks, up to a limit. */
class RetryAfterTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final String NOON = "Sat, 21 Nov 2026 12:00:00 GMT";

    private final FakeTime waiting = new FakeTime();
    private final RetryPolicy policy = RetryPolicy.defaults();
    private final ClientOptions options =
            ClientOptions.builder().retryPolicy(policy).build();

    @ParameterizedTest
    @CsvSource({"GET,429,0", "GET,503,7", "DELETE,429,30", "POST,429,12"})
    void waitsAsLongAsTheServiceAsks(RoomCall method, int status, int seconds) {
        Wire.answers(SERVICE, busy(status, String.valueOf(seconds)), okJson("{}"));

        method.call(SERVICE, options, waiting);

        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"'Sat, 21 Nov 2026 12:00:09 GMT',9", "'Sat, 21 Nov 2026 11:59:00 GMT',0"})
    void comparesADateWithTheServicesClock(String date, int seconds) {
        Wire.answers(SERVICE, busy(429, date).withHeader("Date", NOON), okJson("{}"));

        RoomCall.GET.call(SERVICE, options, waiting);

        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void comparesADateWithOurClockIfTheServiceHasNone() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(20).atZone(ZoneOffset.UTC));
        Wire.answers(SERVICE, busy(503, date).withHeader("Date", "noon"), okJson("{}"));

        RoomCall.GET.call(SERVICE, options, waiting);

        assertThat(waiting.pauses()).hasSize(1);
        assertThat(waiting.pauses().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "", "99999999999", "Sat, 99 Nov 2026 12:00:09 GMT"})
    void ignoresAMalformedHeader(String nothing) {
        Wire.answers(SERVICE, busy(503, nothing), okJson("{}"));

        RoomCall.GET.call(SERVICE, options, waiting);

        assertThat(waiting.pauses()).hasSize(1);
        assertThat(waiting.pauses().get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({"31,31", "'Sat, 21 Nov 2026 12:01:00 GMT',60", "'Fri, 31 Dec 9999 23:59:59 GMT',251607038399"})
    void failsAtOnceIfTheWaitIsTooLong(String header, long seconds) {
        Wire.answer(SERVICE, busy(429, header).withHeader("Date", NOON));

        ApiException thrown =
                catchThrowableOfType(ApiException.class, () -> RoomCall.GET.call(SERVICE, options, waiting));

        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(seconds));
        assertThat(thrown.attempts()).isEqualTo(1);
        assertThat(waiting.pauses()).isEmpty();
        assertThat(Wire.urls(SERVICE)).hasSize(1);
    }

    @Test
    void longestWaitCanBeSet() {
        Wire.answers(SERVICE, busy(429, "300"), okJson("{}"));
        RetryPolicy patient =
                policy.toBuilder().maxRetryAfter(Duration.ofMinutes(5)).build();

        RoomCall.GET.call(
                SERVICE,
                options.toBuilder()
                        .retryPolicy(patient)
                        .timeout(Duration.ofMinutes(6))
                        .build(),
                waiting);

        assertThat(waiting.pauses()).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void failsAtOnceIfTheCallHasNoTimeForTheWait() {
        Wire.answer(SERVICE, busy(429, "20"));

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> RoomCall.GET.call(
                        SERVICE,
                        options.toBuilder().timeout(Duration.ofSeconds(30)).build(),
                        waiting));

        assertThat(thrown.attempts()).isEqualTo(2);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({"0", "99999999999"})
    void doesNotRetryAPost(String seconds) {
        Wire.answer(SERVICE, busy(503, seconds));

        ApiException thrown =
                catchThrowableOfType(ApiException.class, () -> RoomCall.POST.call(SERVICE, options, waiting));

        assertThat(thrown.attempts()).isEqualTo(1);
        assertThat(Wire.urls(SERVICE)).hasSize(1);
    }

    private static ResponseDefinitionBuilder busy(int status, String retryAfter) {
        return status(status).withHeader("Retry-After", retryAfter);
    }
}
