package dev.tapedeck.internal.calls;

import dev.tapedeck.internal.http.RetryAfter;
import dev.tapedeck.internal.http.UnusableResponseException;
import dev.tapedeck.internal.socket.NotSentException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * What came of one attempt: an answer, whatever its status, or a failure.
 *
 * @param response the answer; null if there is a failure
 * @param failure why there is no answer; null if there is one
 */
public record Outcome<T>(
        Call<T> call,
        @Nullable Response<T> response,
        @Nullable IOException failure) {
    // RFC 9110: to do these twice is to do them once. HEAD and others are in neither contract.
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");
    public static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Whether sending the request again can do no harm and may help. */
    boolean mayBeSentAgain() {
        if (response != null) {
            // What is answered with 429 was never processed: the vendors say so, and it is what the status means.
            return response.code() == TOO_MANY_REQUESTS || (mayPass(response.code()) && isIdempotent(call.request()));
        }
        // Cancelled by the end of the whole call's time, or of the client.
        return !call.isCanceled()
                && !(failure instanceof UnusableResponseException)
                && !Thread.currentThread().isInterrupted()
                && (failure instanceof NotSentException || isIdempotent(call.request()));
    }

    /** Whether sending this request twice does no more than sending it once. */
    public static boolean isIdempotent(Request request) {
        return IDEMPOTENT.contains(request.method());
    }

    /** Whether a request that is refused with this status may be taken later. */
    static boolean mayPass(int status) {
        return status == REQUEST_TIMEOUT
                || status == TOO_EARLY
                || status == TOO_MANY_REQUESTS
                || status >= SERVER_ERROR;
    }

    /** Whether the service may have carried the request out although it did not say so. */
    boolean isUncertain() {
        // Gateways answer 408 also for a service that is slow; 425 and 429 say that nothing was processed.
        return response == null
                ? !(failure instanceof NotSentException)
                : response.code() >= SERVER_ERROR || response.code() == REQUEST_TIMEOUT;
    }

    Optional<Duration> retryAfter() {
        return response == null ? Optional.empty() : RetryAfter.of(response.headers());
    }
}
