package dev.tapedeck.internal.listing;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks from record to record, over empty pages too. */
public final class RecordIterator<T> implements Iterator<T> {
    private final Iterator<? extends Iterable<T>> pages;
    private Iterator<T> records = Collections.emptyIterator();
    private long left;

    public RecordIterator(Iterator<? extends Iterable<T>> pages, long limit) {
        this.pages = pages;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && !records.hasNext() && pages.hasNext()) {
            records = pages.next().iterator();
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
