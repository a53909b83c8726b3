package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.paging.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * A listing whose time range is fetched in slices; decides which records belong to a slice. Immutable and thread-safe.
 */
final class SlicedListing<T> {
    private final TimedSource<T> source;
    private final TimeRange whole;
    private final long wanted;

    SlicedListing(TimedSource<T> source, TimeRange whole, long wanted) {
        this.source = source;
        this.whole = whole;
        this.wanted = wanted;
    }

    String name() {
        return source.listing();
    }

    /** The most records that the caller wants. */
    long wanted() {
        return wanted;
    }

    Slice<T> whole() {
        return new Slice<>(this, whole);
    }

    /** Returns the pages of this range, which may have records outside of it. */
    PageIterator<T> pages(TimeRange range) {
        if (range.equals(whole)) {
            return new PageIterator<>(source.within(whole), Traversal.WHOLE.limit(wanted));
        }
        // Bounds are "at or after" in some listings and "after" in others, so one more second is requested.
        Instant from =
                range.from().equals(whole.from()) ? whole.from() : range.from().minusSeconds(1);
        TimeRange asked = new TimeRange(from, range.until());
        return new PageIterator<>(source.within(asked), Traversal.WHOLE);
    }

    /** Returns the time of a page's record at this index; empty if there is no such record, or it has no time. */
    Optional<Instant> timeOf(Page<T> page, int index) {
        try {
            return page.items().isEmpty()
                    ? Optional.empty()
                    : source.time(page.items().get(index));
        } catch (RuntimeException | Error e) {
            // The page has arrived and is kept; the failure of a record is reported when the record is read.
            return Optional.empty();
        }
    }

    /** Returns whether a record belongs to this slice; the service decides about the outer bounds. */
    boolean isOf(TimeRange slice, Instant time) {
        boolean late = !time.isBefore(slice.until()) && !slice.until().equals(whole.until());
        return !isTooOld(slice, time) && !late;
    }

    /** Returns whether a record belongs to an older slice than this. */
    boolean isTooOld(TimeRange slice, Instant time) {
        return time.isBefore(slice.from()) && !slice.from().equals(whole.from());
    }

    /**
     * Returns the time of a record, which must not be later than that of the record before it; empty if it has none.
     */
    Optional<Instant> timeBehind(Instant previous, T item) {
        Optional<Instant> time = timeOf(item);
        // A slice ends where its records get too old: in another order, some would be omitted silently.
        if (time.filter(previous::isBefore).isPresent()) {
            throw new BrokenListingException("Expected " + name() + " to be listed newest first but a record of "
                    + time.get() + " follows one of " + previous + ": list it without parallel()");
        }
        return time;
    }

    private Optional<Instant> timeOf(T item) {
        try {
            return source.time(item);
        } catch (VideoException e) {
            // The caller may not need its time, and gets the failure when reading it.
            return Optional.empty();
        }
    }
}
