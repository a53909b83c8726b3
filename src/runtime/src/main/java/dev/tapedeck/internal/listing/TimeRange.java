package dev.tapedeck.internal.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A range of time.
 *
 * @param from its start, inclusive
 * @param until its end, exclusive
 */
record TimeRange(Instant from, Instant until) {
    /** Checks for null. A range that ends before it begins is empty. */
    public TimeRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether the range is not empty. */
    boolean isSome() {
        return from.isBefore(until);
    }

    /** Returns its length: at least one second, the precision of the services' bounds. */
    double seconds() {
        Duration length = Duration.between(from, until);
        // The milliseconds of an unbounded start would overflow.
        return Math.max(1, length.toSeconds() + length.toMillisPart() / 1e3);
    }
}
