package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;

/**
 * When failed requests are retried.
 *
 * <p>GET, PUT and DELETE are retried after a failed connection, a timeout, and the statuses 408, 425, 429 and 5xx. POST
 * is retried only if the service cannot have processed it: after 429, or if none of it was sent. The pause between
 * attempts is random, up to a bound that doubles each time (full jitter); if the response says how long to wait
 * ({@code Retry-After}), the pause is that long. The limit of the whole call includes all attempts and pauses.
 *
 * <p>A connection that the service closed while it was idle does not count as an attempt: it is detected before a
 * request is written to it, and the request, even a POST, is sent on another connection, even with {@link #none()}. A
 * response that was sent without a request, such as the 408 of some gateways, closes the connection and is never taken
 * for the response to the next request.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryPolicy {
    private static final RetryPolicy DEFAULTS = builder().build();
    private static final RetryPolicy NONE = builder().maxRetries(0).build();

    private final int maxRetries;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        this.maxRetries = builder.maxRetries;
        this.firstPause = builder.firstPause;
        this.longestPause = builder.longestPause;
        this.maxRetryAfter = builder.maxRetryAfter;
    }

    /**
     * Returns the defaults: two retries, after up to half a second and up to one second; a service may ask for a wait
     * of up to 30 seconds.
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns the policy that sends each request once. */
    public static RetryPolicy none() {
        return NONE;
    }

    /** Returns a builder that starts with the {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with this policy. */
    public Builder toBuilder() {
        return new Builder()
                .maxRetries(maxRetries)
                .backoff(firstPause, longestPause)
                .maxRetryAfter(maxRetryAfter);
    }

    /** The number of attempts after the first. */
    public int maxRetries() {
        return maxRetries;
    }

    /** Returns the longest random pause before this retry (1 for the first). */
    public Duration longestPause(int retry) {
        // 30 doublings turn a nanosecond into a second: after them the bound has been reached, or is zero.
        long bound = longestPause.toNanos();
        long doubled = firstPause.toNanos();
        for (int i = 1; i < retry && doubled < bound; i++) {
            doubled = doubled > bound / 2 ? bound : doubled * 2;
        }
        return Duration.ofNanos(Math.min(doubled, bound));
    }

    /** The longest wait that a service may ask for. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /**
     * Builds a {@link RetryPolicy}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        // Nobody waits longer, and a long does not hold the nanoseconds of three centuries.
        private static final Duration FOREVER = Duration.ofDays(36_500);

        private int maxRetries = 2;
        private Duration firstPause = Duration.ofMillis(500);
        private Duration longestPause = Duration.ofSeconds(8);
        private Duration maxRetryAfter = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * Sets the number of attempts after the first.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRetries(int number) {
            if (number < 0) {
                throw new IllegalArgumentException("retries must be at least 0 but was " + number);
            }
            this.maxRetries = number;
            return this;
        }

        /**
         * Sets the bounds of the random pause between two attempts.
         *
         * @param first the bound before the first retry; it doubles before each further one
         * @param longest the bound at which it stops doubling
         * @throws IllegalArgumentException if one of them is negative
         */
        public Builder backoff(Duration first, Duration longest) {
            this.firstPause = notNegative(first, "firstPause");
            this.longestPause = notNegative(longest, "longestPause");
            return this;
        }

        /**
         * Sets the longest wait that a service may ask for. If it asks for more, the call fails at once, and its
         * exception says how long the service asked to wait.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRetryAfter(Duration longest) {
            this.maxRetryAfter = notNegative(longest, "maxRetryAfter");
            return this;
        }

        /** Returns the policy. */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration notNegative(Duration time, String name) {
            Objects.requireNonNull(time, name);
            if (time.isNegative()) {
                throw new IllegalArgumentException(name + " must not be negative but was " + time);
            }
            return time.compareTo(FOREVER) > 0 ? FOREVER : time;
        }
    }
}
