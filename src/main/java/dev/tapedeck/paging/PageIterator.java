package dev.tapedeck.paging;

import dev.tapedeck.error.BrokenListingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Walks from page to page, and refuses to walk in a circle. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageSource<T> source;
    private final Set<String> visited = new HashSet<>();
    private Optional<PageToken> next;
    private long wanted;
    private boolean started;
    private boolean whole;

    PageIterator(PageSource<T> source, Walk walk) {
        this.source = source;
        this.next = walk.start();
        this.wanted = walk.limit();
    }

    /** Decodes all records of a page before it is handed out, so that a page with a broken one is asked for again. */
    PageIterator<T> whole() {
        whole = true;
        return this;
    }

    @Override
    public boolean hasNext() {
        return wanted > 0 && (!started || next.isPresent());
    }

    /** Fetches the page; if that fails, the next call tries the same page again. */
    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further page");
        }
        Optional<String> place = next.map(source::place);
        place.ifPresent(this::refuseRepeated);
        Page<T> page = next.map(source::at).orElseGet(() -> source.first(wanted));
        if (whole) {
            page = page.whole();
        }
        place.ifPresent(visited::add);
        started = true;
        next = page.next();
        wanted -= page.items().size();
        return page;
    }

    // A repeated token would list the same records for ever.
    private void refuseRepeated(String place) {
        if (visited.contains(place)) {
            // The token is the service's text, of any length, and may repeat what no message shows.
            throw new BrokenListingException(
                    "Expected a further page of " + source.listing().replaceFirst("\\?.*", "")
                            + " but the service repeated the page token of an earlier page");
        }
    }
}
