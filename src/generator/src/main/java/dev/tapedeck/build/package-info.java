/**
 * The build step: turns a vendor's contract and our overlays into the document that the generator reads.
 *
 * <p>{@link dev.tapedeck.build.PrepareSpecs} lists the steps in their order. Runs inside Maven, before the client is
 * compiled, so it may use Jackson, JsonPath and the formatter, and nothing of the client.
 */
@NullMarked
package dev.tapedeck.build;

import org.jspecify.annotations.NullMarked;
