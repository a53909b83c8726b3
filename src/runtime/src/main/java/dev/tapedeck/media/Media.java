package dev.tapedeck.media;

import java.nio.file.Path;

/**
 * The media file of one recording.
 *
 * <p>Creating one sends no request. Each method first asks the service for the address of the file, because an address
 * is valid for minutes only, and then fetches from the storage host that the service names; that host gets no
 * credentials. Only a small buffer is kept in memory, whatever the size of the file.
 *
 * <p>All methods throw {@link dev.tapedeck.error.NotFoundException} if there is no such recording,
 * {@link dev.tapedeck.error.MediaUnavailableException} if it has no file or the storage host refuses it,
 * {@link dev.tapedeck.error.ConnectionException} if a host is not reached, and the other exceptions of
 * {@link dev.tapedeck.error.VideoException}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public interface Media {
    /**
     * Fetches the address of the file. Treat it as a secret while it is valid: anyone who has it can fetch the file.
     */
    MediaLink link();

    /**
     * Returns a copy with a size limit: {@link #stream()} and {@link #saveTo} throw
     * {@link dev.tapedeck.error.MediaTooLargeException} if the file is larger, before any byte is read if the host
     * reports the size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Media withMaxFileBytes(long bytes);

    /**
     * Returns a copy that expects this size, for example from a listing: {@link #stream()} and {@link #saveTo} throw
     * {@link dev.tapedeck.error.MediaSizeMismatchException} for a file of any other size. The facade's
     * {@code media(recording)} does this with the recording's own size.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    Media withExpectedSize(long bytes);

    /**
     * Opens the file as a stream, which must be closed. Its bytes come from the network while they are read. If the
     * connection breaks, the transfer resumes where it broke. If that fails, the storage host cannot confirm that the
     * file is unchanged, or the file has the wrong size, reading throws an {@link java.io.IOException} whose cause is
     * one of the exceptions above. Only the end of the stream (-1) means that all bytes were received.
     */
    MediaStream stream();

    /** Saves the file, replacing an existing one, as {@link #saveTo(Path, ProgressListener)} does. */
    default MediaFile saveTo(Path target) {
        return saveTo(target, (received, total) -> {});
    }

    /**
     * Saves the file, replacing an existing one.
     *
     * <p>Missing directories are created. The bytes are written to a hidden file beside the target, which replaces the
     * target in one step once all of them have been received and synced to disk: the target is always either complete
     * or unchanged. A replaced target keeps its permissions; a symbolic link stays, and the file that it points to is
     * replaced.
     *
     * <p>If the connection breaks, the transfer resumes where it broke, or restarts from the beginning if the storage
     * host cannot confirm that the file is unchanged, by the same ETag, or the same Last-Modified and size. If the
     * transfer ends early for any reason, even because the process ends, the received bytes stay in the hidden file
     * ({@code .tapedeck-*.part}) as long as they can be used: the next call for the same recording and target, in any
     * process, continues from there. Two simultaneous transfers to one target, even in two processes, never write to
     * the same hidden file. Interrupting the thread ends the transfer with
     * {@link dev.tapedeck.error.CallInterruptedException}.
     *
     * <p>The size is compared with the one that the service gives, if it gives one: see {@link MediaFile#isVerified()}
     * and {@link #withExpectedSize}. A page of HTML, XML or JSON is never accepted as a file. A body whose end is not
     * marked (HTTP/1 with neither {@code Content-Length} nor chunked encoding) is accepted only if the size is known
     * and matches.
     *
     * @param progress called after each received part; its exceptions end the transfer and propagate to the caller
     * @throws IllegalArgumentException if the target is a directory or a device, before any request
     * @throws dev.tapedeck.error.LocalFileException if the file cannot be written; if the file system refuses its name,
     *     before any byte of the file is read
     * @throws dev.tapedeck.error.MediaSizeMismatchException if the file has another size than expected
     */
    MediaFile saveTo(Path target, ProgressListener progress);
}
