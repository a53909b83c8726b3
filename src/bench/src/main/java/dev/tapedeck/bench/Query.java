package dev.tapedeck.bench;

import dev.tapedeck.paging.PagedIterable;

/**
 * The settings of a listing.
 *
 * @param pageSize the number of records per page
 * @param prefetch whether clients fetch the next page ahead, if they can
 * @param parallel the number of pages that clients fetch at once, if they can; 1 means one after the other
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

    /** Returns our client's listing with these settings. */
    <T> PagedIterable<T> applyTo(PagedIterable<T> listing) {
        PagedIterable<T> atOnce = parallel > 1 ? listing.parallel(parallel) : listing;
        return prefetch ? atOnce.prefetch() : atOnce;
    }
}
