package dev.tapedeck.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing and the token of the next.
 *
 * <p>A page may be empty even if others follow. Its records are decoded each time they are read. A record that is not a
 * JSON object throws {@link dev.tapedeck.error.UnexpectedResponseException} when it is read, and an iterator continues
 * after it. Pages are equal if their records and tokens are. Immutable; thread-safe if its records are.
 *
 * @since 0.1.0
 */
public interface Page<T> {
    /** The records in the service's order; unmodifiable. */
    List<T> items();

    /**
     * The token of the next page; empty on the last page. Sends no request.
     *
     * @throws dev.tapedeck.error.VideoException if the link to the next page is missing where the contract requires
     *     one, is malformed, or leads elsewhere; the records of this page are not affected
     */
    Optional<PageToken> next();
}
