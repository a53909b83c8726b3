/**
 * Media files of recordings: where one is, its bytes as a stream, and saving it.
 *
 * <p>Depends on {@code type} and, for what its methods throw, on {@code error}. The files themselves are fetched by
 * {@code internal}.
 */
@NullMarked
package dev.tapedeck.media;

import org.jspecify.annotations.NullMarked;
