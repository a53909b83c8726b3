package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;

/**
 * How often something is looked at again, and for how long.
 *
 * <p>The time between two looks grows by half each time, up to a bound. Immutable and thread-safe.
 */
public final class Polling {
    private static final Polling DEFAULTS =
            new Polling(new Intervals(Duration.ofSeconds(1), Duration.ofSeconds(30)), Duration.ofMinutes(30));

    // In nanoseconds, which interval(look) counts in, a long holds less than three times as much.
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(36_500);

    private final Intervals intervals;
    private final Duration deadline;

    private record Intervals(Duration first, Duration longest) {}

    private Polling(Intervals intervals, Duration deadline) {
        this.intervals = intervals;
        this.deadline = deadline;
    }

    /** After 1 second, then less and less often down to every 30 seconds, for 30 minutes. */
    public static Polling defaults() {
        return DEFAULTS;
    }

    /**
     * This polling with other times between two looks.
     *
     * @throws IllegalArgumentException if one of them is not positive, the first is longer than the longest, or that is
     *     longer than 36500 days
     */
    public Polling withIntervals(Duration first, Duration longest) {
        Intervals other = new Intervals(positive(first, "first"), positive(longest, "longest"));
        if (first.compareTo(longest) > 0) {
            throw new IllegalArgumentException("first must be at most longest, " + longest + ", but was " + first);
        }
        if (longest.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("longest must be at most 36500 days but was " + longest);
        }
        return new Polling(other, deadline);
    }

    /**
     * This polling with another end.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Polling withDeadline(Duration limit) {
        return new Polling(intervals, positive(limit, "limit"));
    }

    /** The time before this look, which is counted from 1, the first look being at once. */
    public Duration interval(int look) {
        double longest = intervals.longest().toNanos();
        return Duration.ofNanos((long) Math.min(longest, intervals.first().toNanos() * Math.pow(1.5, look - 1.0)));
    }

    /** How long to go on. */
    public Duration deadline() {
        return deadline;
    }

    private static Duration positive(Duration time, String name) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " must be positive but was " + time);
        }
        return time;
    }
}
