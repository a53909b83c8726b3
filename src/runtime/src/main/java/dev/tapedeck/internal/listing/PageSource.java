package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.PageToken;

/**
 * Where the pages of one listing come from; each call makes one request.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface PageSource<T> {
    /** What is listed: path and filters. A token of another listing is not accepted. */
    String listing();

    /**
     * Fetches the first page.
     *
     * @param wanted how many records the caller wants at most; a hint for the page's size
     */
    FetchedPage<T> first(long wanted);

    /** What tells this position of the listing from others, to notice a listing that goes in a circle. */
    default String position(PageToken token) {
        return token.query();
    }

    /** Fetches the page at this token of the same listing. */
    FetchedPage<T> at(PageToken token);
}
