/**
 * The steps from a vendor's document to a plain, valid OpenAPI 3.0 document.
 *
 * <p>{@link dev.tapedeck.build.resolve.ResolveContract} lists them in order. Each changes the tree in place and relies
 * on what the steps before it leave. Later packages build on this one, never the other way round.
 */
@NullMarked
package dev.tapedeck.build.resolve;

import org.jspecify.annotations.NullMarked;
