package dev.tapedeck.internal.listing;

import dev.tapedeck.internal.threads.Failure;
import dev.tapedeck.paging.PageToken;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pages with one record each, its number, which are held until the test releases them; for fetching on other threads.
 */
final class GatedPages implements PageSource<Integer> {
    static final String LISTING = "/v1/Gated";

    final AtomicInteger requests = new AtomicInteger();
    private final Semaphore requested = new Semaphore(0);
    private final ConcurrentHashMap<Integer, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Throwable> failures = new ConcurrentHashMap<>();
    private final int pages;

    GatedPages(int pages) {
        this.pages = pages;
    }

    static PageToken token(int page) {
        return PageToken.of(LISTING, "" + page);
    }

    /** Holds requests for this page until it is opened. */
    GatedPages hold(int page) {
        gates.put(page, new CountDownLatch(1));
        return this;
    }

    void open(int page) {
        gates.getOrDefault(page, new CountDownLatch(0)).countDown();
    }

    /** Makes the next request for this page fail, but not the one after it. */
    GatedPages failOnce(int page, Throwable failure) {
        failures.put(page, failure);
        return this;
    }

    /** Waits until this many further requests have arrived. */
    void awaitRequests(int number) {
        Waits.acquire(requested, number);
    }

    @Override
    public String listing() {
        return LISTING;
    }

    @Override
    public FetchedPage<Integer> first(long wanted) {
        return answer(0);
    }

    @Override
    public FetchedPage<Integer> at(PageToken token) {
        return answer(Integer.parseInt(token.query()));
    }

    private FetchedPage<Integer> answer(int page) {
        requests.incrementAndGet();
        requested.release();
        Waits.await(gates.getOrDefault(page, new CountDownLatch(0)));
        Throwable failure = failures.remove(page);
        if (failure != null) {
            throw new Failure(failure).rethrow();
        }
        return FetchedPage.of(List.of(page), page + 1 < pages ? Optional.of(token(page + 1)) : Optional.empty());
    }
}
