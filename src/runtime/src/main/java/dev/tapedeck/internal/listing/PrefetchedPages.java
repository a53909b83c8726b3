package dev.tapedeck.internal.listing;

import dev.tapedeck.internal.threads.Failure;
import dev.tapedeck.paging.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Iterates from page to page, and fetches the next ones while the caller processes one.
 *
 * <p>A thread ends a second after there is no page to fetch, so an abandoned iterator leaves no threads.
 */
final class PrefetchedPages<T> implements Iterator<Page<T>> {
    // One waits while another is requested; more would take memory, and help only callers that read in bursts.
    private static final int AHEAD = 2;

    private final PageExchange exchange;
    // Used by one thread at a time: by the fetching thread as long as there is one.
    private final PageIterator<T> pages;
    private final Deque<Page<T>> ready = new ArrayDeque<>();
    private @Nullable Failure failed;
    private boolean fetching;
    private boolean more;

    PrefetchedPages(String listing, PageIterator<T> pages) {
        this.exchange = new PageExchange(listing);
        this.pages = pages;
        this.more = pages.hasNext();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    /** Waits for the next page. If fetching it failed, the next call tries the same page again. */
    @Override
    public Page<T> next() {
        if (!more) {
            throw new NoSuchElementException("There is no further page");
        }
        return exchange.monitor().locked(this::take);
    }

    private Page<T> take() {
        fetchAhead();
        exchange.await(() -> !ready.isEmpty() || failed != null);
        Page<T> page = ready.poll();
        if (page == null) {
            Failure last = Objects.requireNonNull(failed);
            failed = null;
            throw last.rethrow();
        }
        fetchAhead();
        more = fetching || !ready.isEmpty() || failed != null;
        return page;
    }

    /** Waits until the next page, if there is one, has arrived or failed. */
    private void awaitNext() {
        exchange.monitor().locked(() -> {
            exchange.await(() -> !fetching || !ready.isEmpty() || failed != null);
            return fetching;
        });
    }

    /**
     * Returns the records of a page. The last one is returned only when the next page has arrived or failed. So a user
     * may delete each record at once, even if the service's page token names a record and is refused once that record
     * is deleted.
     */
    Iterator<T> records(Page<T> page) {
        Iterator<T> items = page.items().iterator();
        return new Iterator<>() {
            private int left = page.items().size();

            @Override
            public boolean hasNext() {
                if (left == 1) {
                    awaitNext();
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
        };
    }

    private void fetchAhead() {
        if (!fetching && failed == null && ready.size() < AHEAD && pages.hasNext()) {
            start();
        }
    }

    private void start() {
        try {
            exchange.start(this::fetch);
            fetching = true;
        } catch (Error e) {
            // Out of threads: reported after the pages that have arrived.
            failed = new Failure(e);
        }
    }

    private void fetch() {
        hand(fetched());
    }

    private Runnable fetched() {
        try {
            Page<T> page = pages.next();
            return () -> ready.add(page);
        } catch (Throwable e) {
            // The caller waits for a result or a failure of any kind.
            return () -> failed = new Failure(e);
        }
    }

    private void hand(Runnable news) {
        exchange.monitor().change(() -> {
            news.run();
            fetching = false;
            // The next request is sent first, by another thread: the caller, once woken, may take this thread's place
            // on the processor.
            fetchAhead();
        });
    }
}
