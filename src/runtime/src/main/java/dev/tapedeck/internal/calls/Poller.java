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

/** Looks at something again and again until it is as wanted. For one thread, and one wait. */
public final class Poller<T> {
    // What is left at the deadline is nothing, and a look needs some.
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final Polling polling;
    private final String wanted;
    private final Function<T, String> passing;
    private final long start;
    private @Nullable T seen;
    private @Nullable VideoException failure;

    /**
     * A poll whose time begins now.
     *
     * @param wanted what is awaited, as part of a sentence: {@code the composition CJ... to be rendered}
     * @param passing the name of the passing state that the thing is in, or an empty text
     */
    public Poller(Polling polling, String wanted, Function<T, String> passing) {
        this.polling = polling;
        this.wanted = wanted;
        this.passing = passing;
        this.start = polling.waiting().nanoTime();
    }

    /**
     * The thing as soon as it is not in one of the passing states.
     *
     * @param look looks at it within this time; what it throws ends the poll, unless it may be otherwise next time
     */
    public T until(Function<Duration, T> look) {
        boolean isLast = false;
        for (int looks = 1; ; looks++) {
            take(look);
            if (seen != null && failure == null && passing.apply(seen).isEmpty()) {
                return seen;
            }
            Duration left = left();
            if (isLast || left.compareTo(Duration.ZERO) <= 0) {
                throw late();
            }
            Duration pause = pause(looks);
            isLast = pause.compareTo(left) >= 0;
            if (!Backoff.passes(polling.waiting(), isLast ? left : pause)) {
                throw interrupted(failure);
            }
        }
    }

    private void take(Function<Duration, T> look) {
        Duration left = left();
        try {
            seen = look.apply(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left);
            failure = null;
        } catch (CallInterruptedException e) {
            throw interrupted(e);
        } catch (ConnectionException e) {
            failure = e;
        } catch (ApiException e) {
            if (!Outcome.mayPass(e.status())) {
                throw e;
            }
            failure = e;
        }
    }

    private Duration left() {
        return polling.deadline().minusNanos(polling.waiting().nanoTime() - start);
    }

    /** The time until the next look, which is not before the service asks for it. */
    private Duration pause(int looks) {
        Duration pause = polling.interval(looks);
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
            // Without a thing, there is only what kept it from being seen.
            return Objects.requireNonNull(reason);
        }
        String words =
                "Expected " + wanted + " within " + polling.deadline() + " but it was still " + passing.apply(last);
        return reason == null
                ? new AwaitException(words, last, null)
                : new AwaitException(
                        words + " when seen last, and the last look failed: " + reason.getMessage(), last, reason);
    }

    private VideoException interrupted(@Nullable VideoException cause) {
        String words = "Expected " + wanted + " but the thread was interrupted ";
        T last = seen;
        return last == null
                ? new CallInterruptedException(words + "before it was seen", cause, 0)
                : new AwaitException(words + "while it was " + passing.apply(last), last, cause);
    }
}
