package dev.tapedeck.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * What came of one attempt: an answer, whatever its status, or a failure.
 *
 * @param response the answer; null if there is a failure
 * @param failure why there is no answer; null if there is one
 */
record Outcome<T>(
        Call<T> call,
        @Nullable Response<T> response,
        @Nullable IOException failure) {
    // RFC 9110: to do these twice is to do them once. HEAD and others are in neither contract.
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Whether sending the request again can do no harm and may help. */
    boolean mayBeSentAgain() {
        if (response != null) {
            // Twilio: what is answered with 429 was never processed.
            return response.code() == TOO_MANY_REQUESTS || (response.code() >= SERVER_ERROR && isIdempotent());
        }
        // Cancelled by the end of the whole call's time, or of the client.
        return !call.isCanceled()
                && !(failure instanceof UnusableResponseException)
                && !Thread.currentThread().isInterrupted()
                && (failure instanceof NotSentException || isIdempotent());
    }

    private boolean isIdempotent() {
        return IDEMPOTENT.contains(call.request().method());
    }

    /** Whether the service may have carried the request out although it did not say so. */
    boolean isUncertain() {
        return response == null ? !(failure instanceof NotSentException) : response.code() >= SERVER_ERROR;
    }

    Optional<Duration> retryAfter() {
        return response == null ? Optional.empty() : RetryAfter.of(response.headers());
    }
}
