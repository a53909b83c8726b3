package dev.tapedeck.internal.calls;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.UnusableResponseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import retrofit2.Call;
import retrofit2.Response;

/** Sends one request, as often as the policy says and the time of the call allows. For one thread. */
final class Attempts {
    private final ClientOptions options;
    private final Backoff pauses;
    private final TimeSource waiting;
    private final String title;
    private final long end;
    private int number;
    private boolean uncertain;

    Attempts(ClientOptions client, CallOptions call, String title) {
        this.options = client;
        RetryPolicy policy = call.retries().orElse(client.retries());
        this.pauses = new Backoff(policy);
        this.waiting = policy.waiting();
        this.title = title;
        this.end = waiting.nanoTime() + call.timeout().orElse(client.timeout()).toNanos();
    }

    <T> ApiResponse<T> send(Call<T> call) {
        while (true) {
            long start = waiting.nanoTime();
            Outcome<T> outcome = attempt(number++ == 0 ? call : call.clone());
            Duration took = Duration.ofNanos(waiting.nanoTime() - start);
            Optional<Duration> pause = pause(outcome);
            options.observer().attempted(told(outcome, took, pause));
            if (pause.isEmpty()) {
                return answered(outcome);
            }
            uncertain |= outcome.isUncertain();
            if (!Backoff.passes(waiting, pause.get())) {
                throw ConnectionFailures.because(new InterruptedIOException(), words(), number);
            }
        }
    }

    private <T> Outcome<T> attempt(Call<T> call) {
        try {
            call.timeout().timeout(Math.max(1, end - waiting.nanoTime()), TimeUnit.NANOSECONDS);
            return new Outcome<>(call, call.execute(), null);
        } catch (IOException e) {
            return new Outcome<>(call, null, e);
        } catch (Exception e) {
            return new Outcome<>(call, null, Undeclared.asIoException(e));
        }
    }

    /** The time until the next attempt; empty if there shall be none. */
    private Optional<Duration> pause(Outcome<?> outcome) {
        return outcome.mayBeSentAgain()
                ? pauses.before(number, outcome.retryAfter()).filter(time -> time.toNanos() < end - waiting.nanoTime())
                : Optional.empty();
    }

    private Attempt told(Outcome<?> outcome, Duration took, Optional<Duration> pause) {
        Response<?> response = outcome.response();
        return new Attempt(
                title,
                number,
                response == null ? OptionalInt.empty() : OptionalInt.of(response.code()),
                Optional.ofNullable(outcome.failure()).map(ConnectionFailures::reason),
                took,
                pause);
    }

    private <T> ApiResponse<T> answered(Outcome<T> outcome) {
        if (outcome.response() != null) {
            return new ApiResponse<>(outcome.response(), number, uncertain);
        }
        IOException failure = Objects.requireNonNull(outcome.failure());
        if (failure instanceof UnusableResponseException unusable) {
            throw new UnexpectedResponseException(unusable.getMessage(), unusable);
        }
        throw ConnectionFailures.because(failure, words(), number);
    }

    private String words() {
        return title + " got no answer" + (number == 1 ? "" : " in " + number + " attempts");
    }
}
