/**
 * An archive of an account's recordings in a folder, which can be trusted: each run goes on where the last one ended,
 * files are verified, and a journal says what became of each recording.
 *
 * <p>Start at {@link dev.tapedeck.archive.Archiver}. Built on the public API of both clients.
 */
@NullMarked
package dev.tapedeck.archive;

import org.jspecify.annotations.NullMarked;
