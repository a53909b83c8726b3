package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.paging.Page;
import java.time.Instant;
import java.util.Optional;

/** A listing whose time range is fetched in slices, and which records belong to a slice. Immutable and thread-safe. */
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

    /** How many records the caller wants at most. */
    long wanted() {
        return wanted;
    }

    Slice<T> whole() {
        return new Slice<>(this, whole);
    }

    /** The pages of this range, and perhaps records beside it. */
    PageIterator<T> pages(TimeRange range) {
        if (range.equals(whole)) {
            return new PageIterator<>(source.within(whole), Traversal.WHOLE.limit(wanted));
        }
        // Bounds are "at or after" in some listings and "after" in others: so a second more is asked for.
        Instant from =
                range.from().equals(whole.from()) ? whole.from() : range.from().minusSeconds(1);
        TimeRange asked = new TimeRange(from, range.until());
        return new PageIterator<>(source.within(asked), Traversal.WHOLE);
    }

    /** The time of a page's record at this index; empty if there is none, or it tells none. */
    Optional<Instant> timeOf(Page<T> page, int index) {
        try {
            return page.items().isEmpty()
                    ? Optional.empty()
                    : source.time(page.items().get(index));
        } catch (RuntimeException | Error e) {
            // The page has come and shall be kept; what is wrong with a record, its reader hears in its turn.
            return Optional.empty();
        }
    }

    /** Whether a record belongs to this slice; the outer bounds are the service's to judge. */
    boolean isOf(TimeRange slice, Instant time) {
        boolean late = !time.isBefore(slice.until()) && !slice.until().equals(whole.until());
        return !isTooOld(slice, time) && !late;
    }

    /** Whether a record belongs to an older slice than this. */
    boolean isTooOld(TimeRange slice, Instant time) {
        return time.isBefore(slice.from()) && !slice.from().equals(whole.from());
    }

    /** The time of a record, which is no later than that of the record before it; empty if it tells none. */
    Optional<Instant> timeBehind(Instant previous, T item) {
        Optional<Instant> time = timeOf(item);
        // A slice ends where its records get too old: in another order, some would be left out silently.
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
            // The caller may have no need of its time, and hears of it when asking.
            return Optional.empty();
        }
    }
}
