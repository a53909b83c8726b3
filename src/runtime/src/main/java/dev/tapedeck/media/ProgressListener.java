package dev.tapedeck.media;

import java.util.OptionalLong;

/** Is told how far a transfer is, on the thread that makes it. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Takes notice; it should be quick, because the transfer waits for it.
     *
     * @param receivedBytes how many bytes have come so far; the first call has 0, or what an earlier transfer left, the
     *     last one all
     * @param totalBytes how many there are; empty if the storage host did not tell
     */
    void progress(long receivedBytes, OptionalLong totalBytes);
}
