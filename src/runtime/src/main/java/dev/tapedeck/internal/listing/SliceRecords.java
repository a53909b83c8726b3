package dev.tapedeck.internal.listing;

import dev.tapedeck.internal.threads.Failure;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a slice's pages that belong to the slice, one page after the other. For the caller's thread. */
final class SliceRecords<T> {
    private final SlicedListing<T> listing;
    private Instant previous = Instant.MAX;

    SliceRecords(SlicedListing<T> listing) {
        this.listing = listing;
    }

    /** Returns the records of the slice's next page that are in this range. */
    Iterable<T> of(Iterable<T> page, TimeRange range) {
        return () -> new Within(page.iterator(), range);
    }

    private final class Within implements Iterator<T> {
        private final Iterator<T> page;
        private final TimeRange range;
        private @Nullable T ahead;
        private @Nullable Failure failed;

        Within(Iterator<T> page, TimeRange range) {
            this.page = page;
            this.range = range;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && failed == null && page.hasNext()) {
                look();
            }
            return ahead != null || failed != null;
        }

        private void look() {
            try {
                T item = page.next();
                Optional<Instant> time = listing.timeBehind(previous, item);
                previous = time.orElse(previous);
                ahead = belongs(time) ? item : null;
            } catch (RuntimeException e) {
                failed = new Failure(e);
            }
        }

        // A record without a time is as old as the one before it, or older.
        private boolean belongs(Optional<Instant> time) {
            return time.map(known -> listing.isOf(range, known)).orElseGet(() -> !listing.isTooOld(range, previous));
        }

        /** Throws for a record that cannot be read; the next call continues after it. */
        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There is no further record on this page");
            }
            T item = ahead;
            Failure last = failed;
            ahead = null;
            failed = null;
            if (item == null) {
                throw Objects.requireNonNull(last).rethrow();
            }
            return item;
        }
    }
}
