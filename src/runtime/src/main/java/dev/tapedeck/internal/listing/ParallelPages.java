package dev.tapedeck.internal.listing;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the pages of a listing, newest first, while several pages of older slices are fetched.
 *
 * <p>A thread ends a second after there is no page to fetch, so an abandoned iterator leaves no threads.
 */
final class ParallelPages<T> implements Iterator<Iterable<T>> {
    private final PageExchange exchange;
    private final Slices<T> slices;
    private final int atOnce;
    private int threads;

    ParallelPages(SlicedListing<T> listing, int atOnce) {
        this.exchange = new PageExchange(listing.name());
        this.slices = new Slices<>(listing, atOnce);
        this.atOnce = atOnce;
    }

    /** Waits until another page has arrived, or until there are no more. */
    @Override
    public boolean hasNext() {
        return exchange.monitor().locked(this::awaitPage) != null;
    }

    /** Throws if the next page could not be fetched; the call after that tries the same page again. */
    @Override
    public Iterable<T> next() {
        return exchange.monitor().locked(this::take);
    }

    private Iterable<T> take() {
        Slice<T> slice = awaitPage();
        if (slice == null) {
            throw new NoSuchElementException("There is no further page");
        }
        if (slice.ready().isEmpty()) {
            throw slice.takeFailure().rethrow();
        }
        Iterable<T> page = slices.take(slice);
        fetch();
        return page;
    }

    /** Waits for the slice with the next page, or with the failure to fetch it; returns null at the end. */
    private @Nullable Slice<T> awaitPage() {
        while (true) {
            fetch();
            Slice<T> head = slices.head();
            if (head == null || head.hasNews()) {
                return head;
            }
            if (head.isDone()) {
                slices.removeHead();
            } else {
                exchange.await(() -> head.isDone() || head.hasNews());
            }
        }
    }

    /** Starts threads as long as there are pages for them. */
    private void fetch() {
        while (threads < atOnce) {
            Slice<T> slice = slices.next();
            if (slice == null) {
                return;
            }
            slice.begin();
            start(slice);
        }
    }

    private void start(Slice<T> slice) {
        try {
            exchange.start(() -> run(slice));
            threads++;
        } catch (Error e) {
            // Out of threads: otherwise, the caller would wait forever for a slice that nobody fetches.
            slice.fail(e);
        }
    }

    private void run(Slice<T> first) {
        Slice<T> slice = first;
        while (slice != null) {
            slice = hand(slice, slice.fetch());
        }
    }

    /** Delivers the result of a fetch, and returns the slice that the thread is to fetch next. */
    private @Nullable Slice<T> hand(Slice<T> slice, Runnable news) {
        return exchange.monitor().changed(() -> {
            slices.accept(slice, news);
            Slice<T> next = slices.next();
            if (next == null) {
                threads--;
            } else {
                next.begin();
                fetch();
            }
            return next;
        });
    }
}
