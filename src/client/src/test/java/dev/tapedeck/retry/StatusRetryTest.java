package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The statuses after which a request is retried, and what a 404 then means for a deletion. */
class StatusRetryTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private final FakeTime waiting = new FakeTime();
    private final ClientOptions options =
            ClientOptions.builder().retryPolicy(RetryPolicy.defaults()).build();

    @ParameterizedTest
    @CsvSource({
        "GET,408",
        "GET,425",
        "GET,429",
        "GET,500",
        "GET,503",
        "PUT,408",
        "PUT,425",
        "PUT,429",
        "PUT,502",
        "DELETE,408",
        "DELETE,425",
        "DELETE,429",
        "DELETE,504",
        "POST,429"
    })
    void retriesUntilSuccess(RoomCall method, int status) {
        Wire.answers(SERVICE, status(status), status(status), okJson("{}"));

        method.call(SERVICE, options, waiting);

        assertThat(Wire.urls(SERVICE)).hasSize(3);
        assertThat(waiting.pauses()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"GET,408", "GET,500", "PUT,425", "PUT,503", "DELETE,500"})
    void sendsAtMostThreeTimes(RoomCall method, int status) {
        Wire.answer(SERVICE, status(status));

        ApiException thrown = catchThrowableOfType(ApiException.class, () -> method.call(SERVICE, options, waiting));

        assertThat(thrown).hasMessage(method.title() + " failed with " + status + " in 3 attempts");
        assertThat(thrown.attempts()).isEqualTo(3);
        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @Test
    void sendsARefusedPostAtMostThreeTimes() {
        Wire.answer(SERVICE, status(429));

        RateLimitException thrown =
                catchThrowableOfType(RateLimitException.class, () -> RoomCall.POST.call(SERVICE, options, waiting));

        assertThat(thrown.attempts()).isEqualTo(3);
        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,500",
        "POST,503",
        "GET,302",
        "GET,400",
        "GET,401",
        "GET,404",
        "PUT,409",
        "DELETE,404",
        "POST,408",
        "POST,425"
    })
    void doesNotRetryIfUselessOrHarmful(RoomCall method, int status) {
        Wire.answer(SERVICE, status(status));

        ApiException thrown = catchThrowableOfType(ApiException.class, () -> method.call(SERVICE, options, waiting));

        assertThat(thrown).hasMessage(method.title() + " failed with " + status);
        assertThat(thrown.attempts()).isEqualTo(1);
        assertThat(Wire.urls(SERVICE)).hasSize(1);
        assertThat(waiting.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RoomCall.class)
    void sendsTheSameRequestEachTime(RoomCall method) {
        Wire.answers(SERVICE, status(429), okJson("{}"));

        method.call(SERVICE, options, waiting);

        var requests = Wire.requests(SERVICE);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).getBodyAsString()).isEqualTo(requests.get(0).getBodyAsString());
        assertThat(requests.get(1).getHeaders().toString())
                .isEqualTo(requests.get(0).getHeaders().toString());
    }

    @Test
    void deletionSucceedsAfterABrokenAttempt() {
        Wire.answers(SERVICE, aResponse().withFault(Fault.EMPTY_RESPONSE), status(404));

        RoomCall.DELETE.call(SERVICE, options, waiting);

        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void deletionSucceedsAfterAFailedAttempt() {
        Wire.answers(SERVICE, status(502), status(429), status(404));

        RoomCall.DELETE.call(SERVICE, options, waiting);

        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @Test
    void deletionSucceedsAfterAGatewayTimeout() {
        Wire.answers(SERVICE, status(408), status(404));

        RoomCall.DELETE.call(SERVICE, options, waiting);

        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void deletionFailsIfNoAttemptWasProcessed() {
        Wire.answers(SERVICE, status(429), status(425), status(404));

        NotFoundException thrown =
                catchThrowableOfType(NotFoundException.class, () -> RoomCall.DELETE.call(SERVICE, options, waiting));

        assertThat(thrown.attempts()).isEqualTo(3);
    }

    @Test
    void deletionFailsIfARetryIsRefused() {
        Wire.answers(SERVICE, status(500), status(403));

        assertThatThrownBy(() -> RoomCall.DELETE.call(SERVICE, options, waiting))
                .isInstanceOf(ApiException.class)
                .hasMessage(RoomCall.DELETE.title() + " failed with 403 in 2 attempts");
    }

    @Test
    void fetchFailsIfARetryGets404() {
        Wire.answers(SERVICE, status(500), status(404));

        assertThatThrownBy(() -> RoomCall.GET.call(SERVICE, options, waiting)).isInstanceOf(NotFoundException.class);
    }
}
