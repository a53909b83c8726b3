package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.PageToken;
import java.util.Optional;

/**
 * How a listing is iterated.
 *
 * @param start the position to begin at; empty for the first page
 * @param limit the most records that are wanted
 * @param isAhead whether pages are prefetched
 * @param atOnce how many pages are fetched in parallel; 1 for one after the other
 */
record Traversal(Optional<PageToken> start, long limit, boolean isAhead, int atOnce) {
    static final Traversal WHOLE = new Traversal(Optional.empty(), Long.MAX_VALUE, false, 1);

    Traversal from(PageToken token) {
        return new Traversal(Optional.of(token), limit, isAhead, atOnce);
    }

    Traversal limit(long records) {
        return new Traversal(start, Math.min(limit, records), isAhead, atOnce);
    }

    Traversal ahead() {
        return new Traversal(start, limit, true, atOnce);
    }

    Traversal atOnce(int requests) {
        return new Traversal(start, limit, isAhead, requests);
    }
}
