package dev.tapedeck.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file that a request uploads: bytes in memory, or a file that is read while it is sent. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Upload {
    private final byte @Nullable [] bytes;
    private final @Nullable Path file;
    private final String fileName;
    private final @Nullable String mediaType;

    private Upload(byte @Nullable [] bytes, @Nullable Path file, String fileName, @Nullable String mediaType) {
        this.bytes = bytes;
        this.file = file;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /**
     * Returns an upload of a copy of these bytes, with the name {@code file} and the type of the contract, or else
     * {@code application/octet-stream}.
     */
    public static Upload of(byte[] bytes) {
        return new Upload(Objects.requireNonNull(bytes, "bytes").clone(), null, "file", null);
    }

    /**
     * Returns an upload of this file, with its name and the type of the contract, or else
     * {@code application/octet-stream}. The file is read when it is sent.
     */
    public static Upload of(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return new Upload(null, file, name == null ? "file" : name.toString(), null);
    }

    /** Returns a copy with this name. */
    public Upload named(String name) {
        return new Upload(bytes, file, Objects.requireNonNull(name, "name"), mediaType);
    }

    /** Returns a copy with this media type, such as {@code audio/mpeg}. */
    public Upload typed(String type) {
        return new Upload(bytes, file, fileName, Objects.requireNonNull(type, "type"));
    }

    /** The file name that the service receives. */
    public String fileName() {
        return fileName;
    }

    /** The media type that was set, or else {@code application/octet-stream}. */
    public String mediaType() {
        return mediaTypeOr("application/octet-stream");
    }

    /** Returns the media type that was set, or else this one. */
    public String mediaTypeOr(String type) {
        Objects.requireNonNull(type, "type");
        return mediaType == null ? type : mediaType;
    }

    /** Returns the size of the content; of a file, its present size. */
    public long sizeInBytes() throws IOException {
        return bytes != null ? bytes.length : Files.size(Objects.requireNonNull(file));
    }

    /** Opens the content from its first byte. May be called again, for another attempt. */
    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(Objects.requireNonNull(file));
    }

    /** Returns name and type, not the bytes. */
    @Override
    public String toString() {
        return fileName + " (" + mediaType() + ")";
    }
}
