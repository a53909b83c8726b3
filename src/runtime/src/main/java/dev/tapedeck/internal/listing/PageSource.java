package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.PageToken;

/**
 * Fetches the pages of one listing; each call sends one request.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface PageSource<T> {
    /** The listing's path and filters. A token of another listing is not accepted. */
    String listing();

    /**
     * Fetches the first page.
     *
     * @param wanted the most records that the caller wants; a hint for the page size
     */
    FetchedPage<T> first(long wanted);

    /** Returns what distinguishes this position of the listing from others, to detect a listing that loops. */
    default String position(PageToken token) {
        return token.query();
    }

    /** Fetches the page at this token of the same listing. */
    FetchedPage<T> at(PageToken token);
}
