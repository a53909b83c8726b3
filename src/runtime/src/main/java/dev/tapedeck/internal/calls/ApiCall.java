package dev.tapedeck.internal.calls;

import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.internal.http.ReceivedBytes;
import dev.tapedeck.internal.http.RetryAfter;
import dev.tapedeck.internal.http.UnusableResponseException;
import dev.tapedeck.internal.json.Origin;
import dev.tapedeck.internal.socket.NotSentException;
import dev.tapedeck.internal.socket.SendingInterceptor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Sends one request, with as many attempts as the retry policy and the call's time limit allow. Not thread-safe. */
final class ApiCall {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Attempts attempts;
    private final Origin origin;
    private final TimeSource time;
    private final long end;
    private boolean uncertain;

    ApiCall(Attempts attempts, Origin origin, TimeSource time, Duration limit) {
        this.attempts = attempts;
        this.origin = origin;
        this.time = time;
        this.end = time.nanoTime() + limit.toNanos();
    }

    <T> ApiResponse<T> send(Call<T> call) {
        Operation operation = Operation.of(call.request());
        while (true) {
            attempts.begin(operation, Target.SERVICE);
            Call<T> attempt = attempts.number() == 1 ? call : call.clone();
            Response<T> response = null;
            IOException failure = null;
            try {
                attempt.timeout().timeout(Math.max(1, end - time.nanoTime()), TimeUnit.NANOSECONDS);
                response = attempt.execute();
                attempts.responded(response.code());
                attempts.received(ReceivedBytes.of(response.raw()));
            } catch (Exception e) {
                failure = ConnectionFailures.of(e);
            }
            Optional<Duration> pause = mayBeSentAgain(attempt, response, failure) ? pause(response) : Optional.empty();
            boolean again = attempts.end(failure, pause);
            if (pause.isEmpty()) {
                return response(response, failure);
            } else if (!again) {
                throw ConnectionFailures.because(new InterruptedIOException(), words(), attempts.number());
            }
            uncertain |= isUncertain(response, failure);
        }
    }

    private Optional<Duration> pause(@Nullable Response<?> response) {
        Optional<Duration> asked = response == null ? Optional.empty() : RetryAfter.of(response.headers());
        return attempts.pauseBefore(attempts.number(), asked).filter(pause -> pause.toNanos() < end - time.nanoTime());
    }

    /** Returns whether a retry is harmless and may succeed. */
    private static boolean mayBeSentAgain(Call<?> call, @Nullable Response<?> response, @Nullable IOException failure) {
        boolean idempotent = SendingInterceptor.isIdempotent(call.request());
        if (response != null) {
            // A request refused with 429 was never processed: the vendors say so, and it is what the status means.
            return response.code() == TOO_MANY_REQUESTS || (isTransient(response.code()) && idempotent);
        }
        // Cancelled because the whole call's time limit passed, or because the client was closed.
        return !call.isCanceled()
                && !(failure instanceof UnusableResponseException)
                && !Thread.currentThread().isInterrupted()
                && (failure instanceof NotSentException || idempotent);
    }

    /** Returns whether a request that is refused with this status may be accepted later. */
    static boolean isTransient(int status) {
        return status == REQUEST_TIMEOUT
                || status == TOO_EARLY
                || status == TOO_MANY_REQUESTS
                || status >= SERVER_ERROR;
    }

    /** Returns whether the service may have carried out the request without reporting it. */
    private static boolean isUncertain(@Nullable Response<?> response, @Nullable IOException failure) {
        // Gateways also send 408 if a service is slow; 425 and 429 mean that nothing was processed.
        return response == null
                ? !(failure instanceof NotSentException)
                : response.code() >= SERVER_ERROR || response.code() == REQUEST_TIMEOUT;
    }

    private <T> ApiResponse<T> response(@Nullable Response<T> response, @Nullable IOException failure) {
        if (response != null) {
            return new ApiResponse<>(response, attempts.number(), uncertain);
        } else if (failure instanceof UnusableResponseException unusable) {
            throw origin.unexpected(unusable.getMessage(), unusable);
        }
        throw ConnectionFailures.because(Objects.requireNonNull(failure), words(), attempts.number());
    }

    private String words() {
        int number = attempts.number();
        return origin.request() + " got no response" + (number == 1 ? "" : " in " + number + " attempts");
    }
}
