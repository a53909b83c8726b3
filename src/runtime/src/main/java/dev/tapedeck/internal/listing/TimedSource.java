package dev.tapedeck.internal.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * A source whose service tells the records of one range of time from others, and lists the newest first.
 *
 * <p>Implementations are immutable and thread-safe.
 */
interface TimedSource<T> extends PageSource<T> {
    /** The range that is listed, in whole seconds; empty if it is open at an end. */
    Optional<TimeRange> range();

    /** The listing with the same filters but with this range, which is of whole seconds. */
    PageSource<T> within(TimeRange range);

    /**
     * The time that decides on which side of a bound the service sees this record; empty if it tells none. Such a
     * record is never left out, and may come twice where it is the first behind a bound.
     */
    Optional<Instant> time(T record);
}
