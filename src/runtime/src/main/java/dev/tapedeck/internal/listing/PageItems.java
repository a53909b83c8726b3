package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.Page;
import java.util.Iterator;
import java.util.List;

/** The records of pages, a list of them for each page. */
public record PageItems<T>(Iterator<Page<T>> pages) implements Iterator<List<T>> {
    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public List<T> next() {
        return pages.next().items();
    }
}
