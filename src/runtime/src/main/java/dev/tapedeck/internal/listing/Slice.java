package dev.tapedeck.internal.listing;

import dev.tapedeck.internal.threads.Failure;
import dev.tapedeck.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing's time range, fetched page by page from its newest record on.
 *
 * <p>All methods except {@link #fetch} are called with the listing's lock held.
 */
final class Slice<T> {
    // Clocks differ: a record that is out of order by this much is still found, and refused instead of silently
    // omitted.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final SlicedListing<T> listing;
    private final Instant until;
    private final SliceRecords<T> own;
    private final Deque<List<T>> ready = new ArrayDeque<>();
    private Instant from;
    private @Nullable TimeRange asked;
    private @Nullable PageIterator<T> pages;
    private Instant begun;
    private Instant reached;
    private Instant reachedBefore;
    private long records;
    private boolean placeKnown = true;
    private boolean busy;
    private boolean done;
    private @Nullable Failure failed;

    Slice(SlicedListing<T> listing, TimeRange range) {
        this.listing = listing;
        this.own = new SliceRecords<>(listing);
        this.from = range.from();
        this.until = range.until();
        this.begun = until;
        this.reached = until;
        this.reachedBefore = until;
    }

    /** Returns whether a page of it may be fetched now. */
    boolean isIdle() {
        return !busy && !done && failed == null;
    }

    boolean isStarted() {
        return asked != null;
    }

    boolean isDone() {
        return done;
    }

    /** Returns whether there is a page to take, or a failure to report. */
    boolean hasNews() {
        return !ready.isEmpty() || failed != null;
    }

    /** The number of pages that wait for the caller, including the one that is being fetched. */
    int pagesAhead() {
        return ready.size() + (busy ? 1 : 0);
    }

    /**
     * The number of records that wait for the caller or are expected, if the page that is being fetched has this many.
     */
    long recordsAhead(int fetched) {
        long waiting = ready.stream().mapToLong(List::size).sum();
        return waiting + Math.max(busy ? fetched : 0, (long) recordsLeft());
    }

    /** The pages that have arrived and were not taken. */
    Deque<List<T>> ready() {
        return ready;
    }

    /** Takes the next of these, without records that belong to another slice. */
    Iterable<T> take() {
        return own.of(ready.remove(), range());
    }

    private TimeRange range() {
        return new TimeRange(from, until);
    }

    /** Marks it as being fetched. */
    void begin() {
        busy = true;
        asked = asked == null ? range() : asked;
    }

    /**
     * Fetches the next page, without the lock; by one thread at a time. Returns the change of state to make with the
     * lock held.
     */
    Runnable fetch() {
        try {
            Page<T> page = started().next();
            Optional<Instant> newest = listing.timeOf(page, 0);
            Optional<Instant> oldest = listing.timeOf(page, page.items().size() - 1);
            return () -> accept(page.items(), newest, oldest);
        } catch (Throwable e) {
            // The caller waits for a result or a failure of any kind.
            return () -> fail(e);
        }
    }

    // Used by one thread at a time.
    private PageIterator<T> started() {
        if (pages == null) {
            pages = listing.pages(Objects.requireNonNull(asked, "A slice is fetched only once it has begun"));
        }
        return pages;
    }

    private void accept(List<T> items, Optional<Instant> newest, Optional<Instant> oldest) {
        busy = false;
        if (records == 0) {
            begun = newest.orElse(until);
        }
        if (!items.isEmpty()) {
            ready.add(items);
        }
        records += items.size();
        placeKnown = items.isEmpty() ? placeKnown : oldest.isPresent();
        reachedBefore = reached;
        oldest.filter(reached::isAfter).ifPresent(time -> reached = time);
        done = !started().hasNext() || Duration.between(reached, from).compareTo(MARGIN) > 0;
    }

    /** Ends the fetch with this failure. */
    void fail(Throwable cause) {
        busy = false;
        failed = new Failure(cause);
    }

    boolean hasFailed() {
        return failed != null;
    }

    /** Takes the failure of the fetch; another attempt may follow. */
    Failure takeFailure() {
        Failure last = Objects.requireNonNull(failed);
        failed = null;
        return last;
    }

    /** The number of records that have arrived. */
    long records() {
        return records;
    }

    /** The time span of the records that have arrived; at least one second. */
    double secondsSeen() {
        return (done ? range() : new TimeRange(reached, begun)).seconds();
    }

    /** The time span that is left. */
    double secondsLeft() {
        return done || !from.isBefore(reached) ? 0 : new TimeRange(from, reached).seconds();
    }

    /**
     * The number of records expected in the time span that is left, at the same density; 0 if the density is not known.
     */
    double recordsLeft() {
        return records / secondsSeen() * secondsLeft();
    }

    /** The time of the oldest record that has arrived, or the end of the slice if there is none. */
    Instant reached() {
        return reached;
    }

    /**
     * Returns a bound after the last record: before its second, which may have more records, unless earlier pages have
     * a part of it.
     */
    Instant behindLast() {
        Instant second = reached.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return second.isAfter(reachedBefore) ? reached : second;
    }

    /**
     * Cuts off the part older than this time, to the whole second, and returns it; empty if either side would be empty,
     * or if the extent of the received records is not known.
     */
    Optional<Slice<T>> cut(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        // Records of a page without a time at its end may be on either side.
        if (!placeKnown || !from.isBefore(second) || !second.isBefore(until)) {
            return Optional.empty();
        }
        Slice<T> older = new Slice<>(listing, new TimeRange(from, second));
        from = second;
        done |= isStarted() && reached.isBefore(second);
        return Optional.of(older);
    }
}
