package dev.tapedeck.internal.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A range of time.
 *
 * @param from its first moment
 * @param until the first moment behind it
 */
record TimeRange(Instant from, Instant until) {
    /** Both bounds must be there; a range that ends before it begins is empty. */
    public TimeRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Whether there is a moment in it. */
    boolean isSome() {
        return from.isBefore(until);
    }

    /** How long it is: at least a second, the grain of the services' bounds. */
    double seconds() {
        Duration length = Duration.between(from, until);
        // In milliseconds, "since ever" would not fit.
        return Math.max(1, length.toSeconds() + length.toMillisPart() / 1e3);
    }
}
