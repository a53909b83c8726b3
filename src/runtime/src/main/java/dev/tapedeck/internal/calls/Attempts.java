package dev.tapedeck.internal.calls;

import dev.tapedeck.CallObserver;
import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call or download: counts them, reports each to the observer, and pauses before the next one. Not
 * thread-safe.
 */
public final class Attempts {
    private static final Operation NONE = new Operation("", "");

    private final RetryPolicy policy;
    private final CallObserver observer;
    private final TimeSource time;
    private final String provider;
    private Operation operation = NONE;
    private Target target = Target.SERVICE;
    private int number;
    private int status;
    private long bytes;
    private long start;

    /** Starts without an attempt. */
    Attempts(String provider, RetryPolicy policy, CallObserver observer, TimeSource time) {
        this.provider = provider;
        this.policy = policy;
        this.observer = observer;
        this.time = time;
    }

    /** Begins an attempt to call this operation, or to fetch the file that it led to. */
    public void begin(Operation attempted, Target host) {
        operation = attempted;
        target = host;
        number++;
        status = 0;
        bytes = 0;
        start = time.nanoTime();
    }

    /** Records the status of the response. */
    public void responded(int code) {
        status = code;
    }

    /** Adds to the number of bytes read from the response body. */
    public void received(long count) {
        bytes += count;
    }

    /** The number of attempts so far. */
    public int number() {
        return number;
    }

    /**
     * Returns the pause before this retry, counted from 1: as the service asks, or else random; empty if the request is
     * not to be retried.
     */
    public Optional<Duration> pauseBefore(int retry, Optional<Duration> asked) {
        if (retry > policy.maxRetries()) {
            return Optional.empty();
        } else if (asked.isPresent()) {
            return asked.filter(pause -> pause.compareTo(policy.maxRetryAfter()) <= 0);
        }
        long bound = policy.longestPause(retry).toNanos();
        return Optional.of(Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound + 1)));
    }

    /**
     * Ends the attempt, and pauses if another one is to follow.
     *
     * @param failure why the response is missing or unusable; null if nothing failed
     * @param pause the time until the next attempt; empty if this was the last one
     * @return whether to begin the next attempt; also false if the thread was interrupted, whose flag is then set
     */
    public boolean end(@Nullable IOException failure, Optional<Duration> pause) {
        observer.attempted(new Attempt(
                provider,
                operation.name(),
                operation.route(),
                target,
                number,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                Optional.ofNullable(failure).map(ConnectionFailures::reason),
                Duration.ofNanos(time.nanoTime() - start),
                bytes,
                pause));
        return pause.isPresent() && time.passes(pause.get());
    }
}
