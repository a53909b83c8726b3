/**
 * The steps from a resolved contract to the document that a client is generated from: request objects, one response per
 * operation, names of class members.
 *
 * <p>{@link dev.tapedeck.build.lower.ClientDocument} lists them in order. Depends on {@code resolve} and {@code view}.
 */
@NullMarked
package dev.tapedeck.build.lower;

import org.jspecify.annotations.NullMarked;
