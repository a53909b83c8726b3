/**
 * Media files of recordings: the address of a file, its bytes as a stream, and saving it.
 *
 * <p>Depends on {@code type} and, for the exceptions of its methods, on {@code error}. The files themselves are fetched
 * by {@code internal}.
 */
@NullMarked
package dev.tapedeck.media;

import org.jspecify.annotations.NullMarked;
