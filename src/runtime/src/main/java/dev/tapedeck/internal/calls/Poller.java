package dev.tapedeck.internal.calls;

import dev.tapedeck.Polling;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AwaitException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.VideoException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Polls an object until it is in the wanted state. For a single wait; not thread-safe. */
public final class Poller<T> {
    // At the deadline no time is left, but the last poll needs some.
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final ApiClient client;
    private final TimeSource time;
    private final Polling polling;
    private final String wanted;
    private final Function<T, String> passing;
    private final long start;
    private @Nullable T seen;
    private @Nullable VideoException failure;

    /**
     * Starts a wait now.
     *
     * @param wanted the awaited state, as part of a sentence: {@code the composition CJ... to be rendered}
     * @param passing returns the name of the object's state if that is a passing one, or else an empty text
     */
    public Poller(ApiClient client, Polling polling, String wanted, Function<T, String> passing) {
        this.client = client;
        this.time = client.time();
        this.polling = polling;
        this.wanted = wanted;
        this.passing = passing;
        this.start = time.nanoTime();
    }

    /**
     * Returns the object as soon as it is not in a passing state.
     *
     * @param poll fetches the object with this client, in the remaining time; its exceptions end the wait unless they
     *     are transient
     */
    public T until(Function<ApiClient, T> poll) {
        boolean isLast = false;
        for (int polls = 1; ; polls++) {
            take(poll);
            if (seen != null && failure == null && passing.apply(seen).isEmpty()) {
                return seen;
            }
            Duration left = left();
            if (isLast || left.compareTo(Duration.ZERO) <= 0) {
                throw late();
            }
            Duration pause = pause(polls);
            isLast = pause.compareTo(left) >= 0;
            if (!time.passes(isLast ? left : pause)) {
                throw interrupted(failure);
            }
        }
    }

    private void take(Function<ApiClient, T> poll) {
        Duration left = left();
        try {
            seen = poll.apply(client.within(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left));
            failure = null;
        } catch (CallInterruptedException e) {
            throw interrupted(e);
        } catch (ConnectionException e) {
            failure = e;
        } catch (ApiException e) {
            if (!ApiCall.isTransient(e.status())) {
                throw e;
            }
            failure = e;
        }
    }

    private Duration left() {
        return polling.timeout().minusNanos(time.nanoTime() - start);
    }

    /** Returns the time until the next poll, which respects the wait that the service asks for. */
    private Duration pause(int polls) {
        Duration pause = polling.interval(polls);
        return failure instanceof ApiException refusal
                ? refusal.retryAfter()
                        .filter(asked -> asked.compareTo(pause) > 0)
                        .orElse(pause)
                : pause;
    }

    private VideoException late() {
        VideoException reason = failure;
        T last = seen;
        if (last == null) {
            // If no poll succeeded, there is only the failure.
            return Objects.requireNonNull(reason);
        }
        String words =
                "Expected " + wanted + " within " + polling.timeout() + " but it was still " + passing.apply(last);
        return reason == null
                ? new AwaitException(words + ": pass a Polling with a longer timeout", last, null)
                : new AwaitException(
                        words + " when last seen, and the last poll failed: " + reason.getMessage(), last, reason);
    }

    private VideoException interrupted(@Nullable VideoException cause) {
        String words = "Expected " + wanted + " but the thread was interrupted ";
        T last = seen;
        return last == null
                ? new CallInterruptedException(words + "before the first poll succeeded", cause, 0)
                : new AwaitException(words + "while it was " + passing.apply(last), last, cause);
    }
}
