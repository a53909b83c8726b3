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
 * <p>All but {@link #fetch} is called with the lock of its listing held.
 */
final class Slice<T> {
    // Clocks differ: a record that is out of order by as much is still come upon, and refused instead of left out.
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

    /** Whether a page of it may be fetched now. */
    boolean isIdle() {
        return !busy && !done && failed == null;
    }

    boolean isStarted() {
        return asked != null;
    }

    boolean isDone() {
        return done;
    }

    /** Whether there is a page to be taken, or a failure to be told. */
    boolean hasNews() {
        return !ready.isEmpty() || failed != null;
    }

    /** How many pages of it wait for the caller, with the one that is being fetched. */
    int pagesAhead() {
        return ready.size() + (busy ? 1 : 0);
    }

    /** How many records of it wait for the caller or are expected, if the page that is being fetched has so many. */
    long recordsAhead(int fetched) {
        long waiting = ready.stream().mapToLong(List::size).sum();
        return waiting + Math.max(busy ? fetched : 0, (long) recordsLeft());
    }

    /** The pages that have come and were not taken. */
    Deque<List<T>> ready() {
        return ready;
    }

    /** The next of these, without records that belong to another slice. */
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

    /** Fetches the next page; without the lock, by one thread at a time. */
    Runnable fetch() {
        try {
            Page<T> page = started().next();
            Optional<Instant> newest = listing.timeOf(page, 0);
            Optional<Instant> oldest = listing.timeOf(page, page.items().size() - 1);
            return () -> accept(page.items(), newest, oldest);
        } catch (Throwable e) {
            // The caller waits for whatever this thread came to.
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

    /** What fetching failed with; the next attempt may follow. */
    Failure takeFailure() {
        Failure last = Objects.requireNonNull(failed);
        failed = null;
        return last;
    }

    /** How many records have come. */
    long records() {
        return records;
    }

    /** How long a time the records cover that have come; at least a second. */
    double secondsSeen() {
        return (done ? range() : new TimeRange(reached, begun)).seconds();
    }

    /** How long a time is left. */
    double secondsLeft() {
        return done || !from.isBefore(reached) ? 0 : new TimeRange(from, reached).seconds();
    }

    /** How many records are expected in the time that is left, if it is like the time before; 0 if nothing is known. */
    double recordsLeft() {
        return records / secondsSeen() * secondsLeft();
    }

    /** The oldest record that has come, or the end of the slice if none has. */
    Instant reached() {
        return reached;
    }

    /** A bound behind the last record: before its second, which may go on, unless pages before have a part of it. */
    Instant behindLast() {
        Instant second = reached.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return second.isAfter(reachedBefore) ? reached : second;
    }

    /**
     * Cuts off what is older than this, to the whole second, and answers it; empty if nothing would be left on a side,
     * or it isn't known what has come.
     */
    Optional<Slice<T>> cut(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        // What a page without a time at its end holds may lie on either side.
        if (!placeKnown || !from.isBefore(second) || !second.isBefore(until)) {
            return Optional.empty();
        }
        Slice<T> older = new Slice<>(listing, new TimeRange(from, second));
        from = second;
        done |= isStarted() && reached.isBefore(second);
        return Optional.of(older);
    }
}
