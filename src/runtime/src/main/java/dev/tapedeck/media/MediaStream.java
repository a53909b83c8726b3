package dev.tapedeck.media;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes of a media file as they come from the storage host.
 *
 * <p>Closing it early gives up the rest. For one thread.
 */
public final class MediaStream extends FilterInputStream {
    private final OptionalLong sizeInBytes;
    private final Optional<String> contentType;

    /** The bytes of a file of this size and type; for implementations of {@link Media}. */
    public MediaStream(InputStream bytes, OptionalLong sizeInBytes, Optional<String> contentType) {
        super(Objects.requireNonNull(bytes, "bytes"));
        this.sizeInBytes = Objects.requireNonNull(sizeInBytes, "sizeInBytes");
        this.contentType = Objects.requireNonNull(contentType, "contentType");
    }

    /** The size of the whole file; empty if the storage host did not tell. */
    public OptionalLong sizeInBytes() {
        return sizeInBytes;
    }

    /** The media type as the storage host named it, such as {@code video/mp4}; empty if it did not. */
    public Optional<String> contentType() {
        return contentType;
    }
}
