package dev.tapedeck.paging;

import java.util.Optional;

/**
 * How a listing is walked over.
 *
 * @param start the place to begin at; empty for the first page
 * @param limit how many records are wanted at most
 * @param isAhead whether pages are fetched before they are asked for
 * @param atOnce how many pages are fetched at once; 1 for one after the other
 */
record Walk(Optional<PageToken> start, long limit, boolean isAhead, int atOnce) {
    static final Walk WHOLE = new Walk(Optional.empty(), Long.MAX_VALUE, false, 1);

    Walk from(PageToken token) {
        return new Walk(Optional.of(token), limit, isAhead, atOnce);
    }

    Walk limit(long records) {
        return new Walk(start, Math.min(limit, records), isAhead, atOnce);
    }

    Walk ahead() {
        return new Walk(start, limit, true, atOnce);
    }

    Walk atOnce(int requests) {
        return new Walk(start, limit, isAhead, requests);
    }
}
