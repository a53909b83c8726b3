/**
 * Recordings of either provider, for programs that support both.
 *
 * <p>Start at {@link dev.tapedeck.recordings.RecordingSource}. Built on the public API of both providers' clients, and
 * the only package that knows both.
 */
@NullMarked
package dev.tapedeck.recordings;

import org.jspecify.annotations.NullMarked;
