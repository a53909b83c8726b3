package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.PageToken;
import java.util.Optional;

/**
 * How a listing is iterated.
 *
 * @param start the place to begin at; empty for the first page
 * @param limit how many records are wanted at most
 * @param isAhead whether pages are fetched before they are asked for
 * @param atOnce how many pages are fetched at once; 1 for one after the other
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
