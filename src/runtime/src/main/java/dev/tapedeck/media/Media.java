package dev.tapedeck.media;

import java.nio.file.Path;

/**
 * The media file of one recording.
 *
 * <p>Having one sends no request. Each method asks the service anew where the file is, because its answer holds good
 * for minutes only, and then fetches from the storage host that the service names; that host gets no credentials.
 * Nothing is kept in memory but a small buffer, whatever the size of the file.
 *
 * <p>All methods throw {@link dev.tapedeck.error.NotFoundException} if there is no such recording,
 * {@link dev.tapedeck.error.MediaUnavailableException} if it has no file or the storage host refuses it,
 * {@link dev.tapedeck.error.ConnectionException} if a host is not reached, and the other exceptions of
 * {@link dev.tapedeck.error.VideoException}.
 *
 * <p>Immutable and thread-safe.
 */
public interface Media {
    /** Asks where the file is. The address is a secret while it holds good: whoever has it has the file. */
    MediaLink link();

    /**
     * This media with a limit: {@link #stream()} and {@link #saveTo} throw
     * {@link dev.tapedeck.error.MediaTooLargeException} if the file is larger, before any byte if the host tells its
     * size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Media withLargestFile(long bytes);

    /**
     * This media with the size that the file must have, for example from a listing: {@link #stream()} and
     * {@link #saveTo} throw {@link dev.tapedeck.error.MediaSizeMismatchException} for a file of any other size. The
     * facade's {@code media(recording)} does this with the recording's own size.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    Media withExpectedSize(long bytes);

    /**
     * Opens the file. Its bytes come from the network while they are read, so it must be closed. A connection that
     * breaks is made again where it broke. If that fails, the storage host does not prove that the file is the same, or
     * the file turns out to have the wrong size, reading ends with an {@link java.io.IOException} whose cause is one of
     * the exceptions above; only the end of the stream (-1) says that all bytes came.
     */
    MediaStream stream();

    /**
     * Saves the file, replacing what is there; {@linkplain #saveTo(Path, ProgressListener) with a listener}, it tells
     * how far it is.
     */
    default MediaFile saveTo(Path target) {
        return saveTo(target, (received, total) -> {});
    }

    /**
     * Saves the file, replacing what is there.
     *
     * <p>Missing directories are made. The bytes go to a hidden file beside the target, which replaces the target in
     * one step once all of them have come and are synced to disk: whatever happens, the target is whole or as it was. A
     * target that is replaced keeps its permissions; a symbolic link stays, and the file that it leads to is replaced.
     *
     * <p>A connection that breaks is made again where it broke, or from the beginning if the storage host does not
     * prove that the file is the same, by the same ETag, or the same Last-Modified and size. If the transfer ends for
     * any reason, even with the process, the part that has come stays in the hidden file ({@code .tapedeck-*.part}) as
     * long as it can be used: the next call for the same recording and target, in any process, goes on from there. Two
     * transfers to one target at once, in two processes too, never write the same part. An interrupt of the thread ends
     * a transfer with {@link dev.tapedeck.error.CallInterruptedException}.
     *
     * <p>The size is compared with the one that the service says where that is known: see
     * {@link MediaFile#isVerified()} and {@link #withExpectedSize}. A page of HTML, XML or JSON is never taken for a
     * file, nor a body whose end nothing marks while its size is unknown.
     *
     * @param progress is told after each part that came; what it throws ends the transfer and reaches the caller
     * @throws IllegalArgumentException if the target is a directory or a device, before any request
     * @throws dev.tapedeck.error.LocalFileException if the file cannot be written
     * @throws dev.tapedeck.error.MediaSizeMismatchException if the file has another size than expected
     */
    MediaFile saveTo(Path target, ProgressListener progress);
}
