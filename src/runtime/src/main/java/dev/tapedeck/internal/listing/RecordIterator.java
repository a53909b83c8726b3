package dev.tapedeck.internal.listing;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterates from record to record, skipping empty pages. */
final class RecordIterator<P, T> implements Iterator<T> {
    private final Iterator<P> pages;
    private final Function<P, Iterator<T>> recordsOf;
    private Iterator<T> records = Collections.emptyIterator();
    private long left;

    RecordIterator(Iterator<P> pages, Function<P, Iterator<T>> recordsOf, long limit) {
        this.pages = pages;
        this.recordsOf = recordsOf;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && !records.hasNext() && pages.hasNext()) {
            records = recordsOf.apply(pages.next());
        }
        return left > 0 && records.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further record");
        }
        left--;
        return records.next();
    }
}
