package dev.tapedeck.bench;

import dev.tapedeck.paging.PagedIterable;

/**
 * What is listed and how.
 *
 * @param pageSize records on a page
 * @param prefetch whether the next page is fetched ahead, by who can
 * @param parallel how many pages are fetched at once, by who can; 1 for one after the other
 */
record Query(int pageSize, boolean prefetch, int parallel) {
    static Query pages(int size) {
        return new Query(size, false, 1);
    }

    Query ahead() {
        return new Query(pageSize, true, parallel);
    }

    Query atOnce(int pages) {
        return new Query(pageSize, prefetch, pages);
    }

    /** Our client's listing, to be fetched in this way. */
    <T> PagedIterable<T> applyTo(PagedIterable<T> listing) {
        PagedIterable<T> atOnce = parallel > 1 ? listing.parallel(parallel) : listing;
        return prefetch ? atOnce.prefetch() : atOnce;
    }
}
