package dev.tapedeck.bench;

import dev.tapedeck.paging.PagedIterable;

/** How our client is asked to fetch the pages. */
final class OurManner {
    private OurManner() {}

    static <T> PagedIterable<T> of(PagedIterable<T> listing, Query query) {
        PagedIterable<T> atOnce = query.parallel() > 1 ? listing.parallel(query.parallel()) : listing;
        return query.prefetch() ? atOnce.prefetch() : atOnce;
    }
}
