/**
 * The benchmark suite: our client and its alternatives, on one stub server, in one run.
 *
 * <p>{@code mvn -q -Pbench verify} runs it all, {@code -Dbench=decode} one part. It may depend on everything but the
 * build step and the tests; nothing depends on it.
 */
@NullMarked
package dev.tapedeck.bench;

import org.jspecify.annotations.NullMarked;
