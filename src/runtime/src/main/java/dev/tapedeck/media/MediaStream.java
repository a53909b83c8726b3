package dev.tapedeck.media;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a media file as they arrive from the storage host.
 *
 * <p>Closing it early cancels the rest of the transfer. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class MediaStream extends FilterInputStream {
    private final @Nullable Long sizeInBytes;
    private final Optional<String> contentType;

    /** Creates a stream of a file with this size, if it is known, and type; for implementations of {@link Media}. */
    public MediaStream(InputStream bytes, @Nullable Long sizeInBytes, Optional<String> contentType) {
        super(Objects.requireNonNull(bytes, "bytes"));
        this.sizeInBytes = sizeInBytes;
        this.contentType = Objects.requireNonNull(contentType, "contentType");
    }

    /** The size of the whole file; null if the storage host did not report it. */
    public @Nullable Long sizeInBytes() {
        return sizeInBytes;
    }

    /** The media type as the storage host gave it, such as {@code video/mp4}; empty if it gave none. */
    public Optional<String> contentType() {
        return contentType;
    }
}
