package dev.tapedeck.internal.calls;

import dev.tapedeck.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a retry: as long as the service asks, else a random time up to the policy's bound. */
public final class Backoff {
    private final RetryPolicy policy;

    public Backoff(RetryPolicy policy) {
        this.policy = policy;
    }

    /** The time before this retry, counted from 1; empty if there shall be none. */
    public Optional<Duration> before(int retry, Optional<Duration> asked) {
        if (retry > policy.retries()) {
            return Optional.empty();
        }
        return asked.isPresent()
                ? asked.filter(time -> time.compareTo(policy.longestRetryAfter()) <= 0)
                : Optional.of(upTo(policy.longestPause(retry)));
    }

    /** Lets this much time pass, and tells whether it did; if not, the thread was interrupted, and its flag is set. */
    public static boolean passes(TimeSource waiting, Duration time) {
        try {
            waiting.pause(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration upTo(Duration bound) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound.toNanos() + 1));
    }
}
