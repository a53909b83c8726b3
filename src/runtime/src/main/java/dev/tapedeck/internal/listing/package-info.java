/**
 * The implementation of {@code paging}: fetches the pages of a listing one after the other, ahead, or several at once.
 *
 * <p>Depends on {@code paging} and {@code internal.calls}.
 */
@NullMarked
package dev.tapedeck.internal.listing;

import org.jspecify.annotations.NullMarked;
