package dev.tapedeck.internal.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * A source whose service can filter by a time range, and lists the newest records first.
 *
 * <p>Implementations are immutable and thread-safe.
 */
interface TimedSource<T> extends PageSource<T> {
    /** Returns whether the listing has date bounds. */
    boolean hasBounds();

    /** Returns the range of the listing, in whole seconds; empty if it is open at either end. */
    Optional<TimeRange> range();

    /** Returns the listing with the same filters but with this range, in whole seconds. */
    PageSource<T> within(TimeRange range);

    /**
     * Returns the time by which the service filters this record; empty if it has none. Such a record is never omitted,
     * but may be returned twice if it is the first after a bound.
     */
    Optional<Instant> time(T record);
}
