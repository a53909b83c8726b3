package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;

/**
 * When failed requests are retried.
 *
 * <p>GET, PUT and DELETE are retried after a failed connection, a timeout, and the statuses 408, 425, 429 and 5xx. POST
 * is retried only after 429, which means that the service did not process it, and when nothing of it was sent; after
 * anything else the service may have carried it out. Between attempts a random time passes, up to a bound that doubles
 * each time (full jitter); if the response says how long to wait ({@code Retry-After}), that long. The limit of the
 * whole call includes all attempts and pauses.
 *
 * <p>A connection that the service closed while it was idle costs no attempt: it is recognised before a request is
 * written to it, and the request, a POST too, goes out on another connection, also with {@link #none()}. A response
 * that was sent without a request, such as the 408 of some gateways, closes the connection and is never taken for the
 * response to the next request.
 *
 * <p>Immutable and thread-safe.
 */
public final class RetryPolicy {
    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(2, new Bounds(Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(30)));

    // Nobody waits longer, and the nanoseconds of three centuries are more than a long holds.
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final int retries;
    private final Bounds bounds;

    private record Bounds(Duration first, Duration longest, Duration longestRetryAfter) {}

    private RetryPolicy(int retries, Bounds bounds) {
        this.retries = retries;
        this.bounds = bounds;
    }

    /** Two retries, after up to half a second and up to one; a service may ask for up to 30 seconds. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Each request is sent once. */
    public static RetryPolicy none() {
        return DEFAULTS.withRetries(0);
    }

    /**
     * This policy with another number of attempts after the first.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withRetries(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("retries must be at least 0 but was " + retries);
        }
        return new RetryPolicy(retries, bounds);
    }

    /**
     * This policy with other bounds of the random time between two attempts.
     *
     * @param first the bound before the first retry; it doubles before each further one
     * @param longest where it stops doubling
     * @throws IllegalArgumentException if one of them is negative
     */
    public RetryPolicy withBackoff(Duration first, Duration longest) {
        return new RetryPolicy(
                retries,
                new Bounds(notNegative(first, "first"), notNegative(longest, "longest"), bounds.longestRetryAfter()));
    }

    /**
     * This policy with another bound of what a service may ask for; if it asks for more, the call fails at once, and
     * its exception says for how much.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withLongestRetryAfter(Duration longest) {
        return new RetryPolicy(retries, new Bounds(bounds.first(), bounds.longest(), notNegative(longest, "longest")));
    }

    /** The number of attempts after the first. */
    public int retries() {
        return retries;
    }

    /** The bound of the random time before this retry, which is counted from 1. */
    public Duration longestPause(int retry) {
        // 30 doublings of a nanosecond are a second: beyond that the bound has been reached, or there is none.
        long bound = bounds.longest().toNanos();
        long doubled = bounds.first().toNanos();
        for (int i = 1; i < retry && doubled < bound; i++) {
            doubled = doubled > bound / 2 ? bound : doubled * 2;
        }
        return Duration.ofNanos(Math.min(doubled, bound));
    }

    /** The bound of what a service may ask for. */
    public Duration longestRetryAfter() {
        return bounds.longestRetryAfter();
    }

    private static Duration notNegative(Duration time, String name) {
        Objects.requireNonNull(time, name);
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative but was " + time);
        }
        return time.compareTo(FOREVER) > 0 ? FOREVER : time;
    }
}
