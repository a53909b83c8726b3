package dev.tapedeck.media;

import org.jspecify.annotations.Nullable;

/**
 * Receives the progress of a transfer, on the thread that makes it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called after each received part. It should return quickly, because the transfer waits for it.
     *
     * @param receivedBytes how many bytes have been received so far: in the first call 0, or the size of the partial
     *     file of an earlier transfer; in the last call all
     * @param totalBytes how many there are; null if the storage host did not report it
     */
    void progress(long receivedBytes, @Nullable Long totalBytes);
}
