package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a resource is polled, and for how long.
 *
 * <p>The time between two polls grows by half each time, up to a bound. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Polling {
    private static final Polling DEFAULTS = builder().build();

    private final Duration firstInterval;
    private final Duration longestInterval;
    private final Duration timeout;

    private Polling(Builder builder) {
        this.firstInterval = builder.firstInterval;
        this.longestInterval = builder.longestInterval;
        this.timeout = builder.timeout;
    }

    /** Returns the defaults: a first interval of 1 second, growing to 30 seconds, for 30 minutes in all. */
    public static Polling defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts with the {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with this polling. */
    public Builder toBuilder() {
        return new Builder().intervals(firstInterval, longestInterval).timeout(timeout);
    }

    /** Returns the time between this poll (1 for the first) and the next. */
    public Duration interval(int poll) {
        double longest = longestInterval.toNanos();
        return Duration.ofNanos((long) Math.min(longest, firstInterval.toNanos() * Math.pow(1.5, poll - 1.0)));
    }

    /** How long to poll in all. */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Builds a {@link Polling}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        // interval(poll) counts nanoseconds, of which a long holds less than three times as many.
        private static final Duration LONGEST_INTERVAL = Duration.ofDays(36_500);

        private Duration firstInterval = Duration.ofSeconds(1);
        private Duration longestInterval = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofMinutes(30);

        private Builder() {}

        /**
         * Sets the times between two polls.
         *
         * @throws IllegalArgumentException if one of them is not positive, the first is longer than the longest, or the
         *     longest exceeds 36500 days
         */
        public Builder intervals(Duration first, Duration longest) {
            positive(first, "firstInterval");
            positive(longest, "longestInterval");
            if (first.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        "firstInterval must be at most longestInterval, " + longest + ", but was " + first);
            }
            if (longest.compareTo(LONGEST_INTERVAL) > 0) {
                throw new IllegalArgumentException("longestInterval must be at most 36500 days but was " + longest);
            }
            this.firstInterval = first;
            this.longestInterval = longest;
            return this;
        }

        /**
         * Sets how long to poll in all.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration limit) {
            this.timeout = positive(limit, "timeout");
            return this;
        }

        /** Returns the polling. */
        public Polling build() {
            return new Polling(this);
        }

        private static Duration positive(Duration time, String name) {
            Objects.requireNonNull(time, name);
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(name + " must be positive but was " + time);
            }
            return time;
        }
    }
}
