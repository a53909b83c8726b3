/**
 * The build step: turns vendors' contracts and our overlays into what the generator reads.
 *
 * <p>{@link dev.tapedeck.build.PrepareSpecs} is the entry point. The steps are in {@code resolve} and {@code lower}.
 * Runs inside Maven before the client is compiled, so it may use Jackson, JsonPath and the formatter, and nothing of
 * the client.
 */
@NullMarked
package dev.tapedeck.build;

import org.jspecify.annotations.NullMarked;
