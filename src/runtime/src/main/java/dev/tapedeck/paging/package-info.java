/**
 * Listings: records page by page, resumable from a token, even in another process on another day.
 *
 * <p>Depends on {@code error} alone.
 */
@NullMarked
package dev.tapedeck.paging;

import org.jspecify.annotations.NullMarked;
