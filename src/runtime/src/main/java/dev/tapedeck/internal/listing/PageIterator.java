package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Iterates from page to page, and refuses a repeated page token. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageSource<T> source;
    private final Set<String> visited = new HashSet<>();
    private final Optional<PageToken> start;
    private long wanted;
    // Without the records, which need not stay in memory.
    private @Nullable FetchedPage<T> last;

    PageIterator(PageSource<T> source, Traversal traversal) {
        this.source = source;
        this.start = traversal.start();
        this.wanted = traversal.limit();
    }

    @Override
    public boolean hasNext() {
        return wanted > 0 && (last == null || last.leadsOn());
    }

    /**
     * Fetches the next page. If that fails, the next call tries the same page again, or fails again if there is no link
     * to it.
     */
    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further page");
        }
        Optional<PageToken> next = last == null ? start : last.next();
        Optional<String> position = next.map(source::position);
        position.ifPresent(this::refuseRepeated);
        FetchedPage<T> page = next.map(source::at).orElseGet(() -> source.first(wanted));
        position.ifPresent(visited::add);
        last = page.mapped(List.of(), UnaryOperator.identity());
        wanted -= page.items().size();
        return page;
    }

    // A repeated token would list the same records forever.
    private void refuseRepeated(String place) {
        if (visited.contains(place)) {
            // The token is a text of the service: it may be of any length and may repeat secrets.
            throw new BrokenListingException(
                    "Expected a further page of " + source.listing().replaceFirst("\\?.*", "")
                            + " but the service repeated the page token of an earlier page");
        }
    }
}
