package dev.tapedeck.internal.listing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records of pages that are fetched ahead.
 *
 * <p>The last record of a page is handed out only when the next page has come or failed. So a caller may delete each
 * record at once, with a service whose page token names a record and is refused when that record is gone.
 */
public record PrefetchedRecords<T>(PrefetchedPages<T> pages) implements Iterator<Iterable<T>> {
    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public Iterable<T> next() {
        List<T> items = pages.next().items();
        return () -> new Items(items.iterator(), items.size());
    }

    private final class Items implements Iterator<T> {
        private final Iterator<T> items;
        private int left;

        Items(Iterator<T> items, int left) {
            this.items = items;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            if (left == 1) {
                pages.awaitNext();
            }
            return left > 0;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There is no further record in this page");
            }
            left--;
            return items.next();
        }
    }
}
