package dev.tapedeck.internal.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slices of a listing, newest first; decides which is fetched next. Used with the listing's lock held.
 *
 * <p>The first page shows how dense the listing is. From then on, slices are cut to hold one page, or some hundred
 * records if pages are small; if one turns out to be denser, the rest of it is cut off.
 */
final class Slices<T> {
    // Small enough for the pages waiting in memory, and large compared with the half page that a slice wastes.
    private static final int RECORDS = 750;
    // A slice meant to fill one page should seldom need a second.
    private static final double FULL = 0.92;

    // The part that is cut off should be worth a request.
    private static final double WORTH_CUTTING = 1.5;

    // For each parallel request: if a slice takes longer than others, the pages after it wait.
    private static final int PAGES_WAITING = 3;
    private static final int RECORDS_WAITING = 1500;

    private final int atOnce;
    private final List<Slice<T>> slices = new ArrayList<>();
    private final Density density = new Density();
    private long wanted;
    private int largestPage = 1;
    private int taken;

    Slices(SlicedListing<T> listing, int atOnce) {
        this.atOnce = atOnce;
        this.wanted = listing.wanted();
        slices.add(listing.whole());
    }

    /** Returns the newest slice; null if all were taken. */
    @Nullable
    Slice<T> head() {
        return slices.isEmpty() ? null : slices.get(0);
    }

    void removeHead() {
        slices.remove(0);
    }

    /** Returns the slice's next page, for the caller. */
    Iterable<T> take(Slice<T> slice) {
        // A few of its records may belong to another slice; they are still wanted, and fetched when they are requested.
        wanted -= slice.ready().element().size();
        taken++;
        return slice.take();
    }

    /**
     * Returns the slice of which a page is to be fetched next; null if there is none, or if enough pages wait for the
     * caller.
     */
    @Nullable
    Slice<T> next() {
        Slice<T> head = head();
        if (head != null && head.isIdle() && head.ready().isEmpty()) {
            return started(head);
        }
        return slices.stream().anyMatch(Slice::hasFailed) ? null : nextAhead();
    }

    /** Returns the newest slice to fetch ahead of the caller. */
    private @Nullable Slice<T> nextAhead() {
        // A caller that stops after the first records should not have caused requests for all pages that may wait.
        int each = Math.min(Math.max(PAGES_WAITING, RECORDS_WAITING / largestPage), Math.max(1, taken));
        int most = atOnce * each;
        int room = each > 1 ? atOnce : 0;
        int all = slices.stream().mapToInt(Slice::pagesAhead).sum();
        int newer = 0;
        long records = 0;
        for (Slice<T> slice : slices) {
            if (newer >= most || records >= wanted) {
                return null;
            }
            if (slice.isIdle()) {
                // Older pages, fetched before this slice was cut off, may take all the room: this slice gets some of
                // its own.
                return all < most + room ? started(slice) : null;
            }
            newer += slice.pagesAhead();
            records += slice.recordsAhead(largestPage);
        }
        return newer < most && records < wanted ? steal() : null;
    }

    private Slice<T> started(Slice<T> slice) {
        if (!slice.isStarted()) {
            double seconds = density.secondsFor(portion());
            if (seconds * WORTH_CUTTING < slice.secondsLeft()) {
                cut(slice, before(slice.reached(), seconds));
            }
        }
        return slice;
    }

    /** Returns the older half of the slice that has the most left to fetch, for an idle thread. */
    private @Nullable Slice<T> steal() {
        return slices.stream()
                .filter(slice -> slice.recordsLeft() >= 2 * largestPage)
                .max(Comparator.comparingDouble(Slice::recordsLeft))
                .flatMap(slice -> cut(slice, before(slice.reached(), slice.secondsLeft() / 2)))
                .map(this::started)
                .orElse(null);
    }

    /** Applies the result of a slice's fetch, and updates the density from it. */
    void accept(Slice<T> slice, Runnable news) {
        long before = slice.records();
        news.run();
        if (!slice.hasFailed()) {
            adapt(slice, (int) (slice.records() - before));
        }
    }

    /** Keeps the slice from getting much longer than others. */
    private void adapt(Slice<T> slice, int records) {
        largestPage = Math.max(largestPage, records);
        density.saw(slice.records(), slice.secondsSeen());
        double planned = Math.max(0, portion() - slice.records());
        if (slice.recordsLeft() > planned + Math.max(largestPage, portion() / 2)) {
            double perSecond = slice.records() / slice.secondsSeen();
            cut(slice, planned > 0 ? before(slice.reached(), planned / perSecond) : slice.behindLast());
        }
    }

    private long portion() {
        return Math.max(RECORDS, (long) (largestPage * FULL));
    }

    private static Instant before(Instant time, double seconds) {
        return time.minus(Duration.ofMillis((long) (seconds * 1000)));
    }

    private Optional<Slice<T>> cut(Slice<T> slice, Instant time) {
        Optional<Slice<T>> older = slice.cut(time);
        older.ifPresent(part -> slices.add(slices.indexOf(slice) + 1, part));
        return older;
    }
}
