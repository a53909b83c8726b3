package dev.tapedeck.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a request sends as a file: from memory, or from a file that is read while it is sent. Immutable and
 * thread-safe.
 */
public final class Upload {
    private final byte @Nullable [] bytes;
    private final @Nullable Path file;
    private final String fileName;
    private final String mediaType;

    private Upload(byte @Nullable [] bytes, @Nullable Path file, String fileName, String mediaType) {
        this.bytes = bytes;
        this.file = file;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** These bytes, named {@code file}, of type {@code application/octet-stream}. */
    public static Upload of(byte[] bytes) {
        return new Upload(Objects.requireNonNull(bytes, "bytes").clone(), null, "file", "application/octet-stream");
    }

    /** The content that the file has when it is sent; under its name, of type {@code application/octet-stream}. */
    public static Upload of(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return new Upload(null, file, name == null ? "file" : name.toString(), "application/octet-stream");
    }

    /** The same under another name. */
    public Upload named(String name) {
        return new Upload(bytes, file, Objects.requireNonNull(name, "name"), mediaType);
    }

    /** The same as another type, such as {@code audio/mpeg}. */
    public Upload typed(String type) {
        return new Upload(bytes, file, fileName, Objects.requireNonNull(type, "type"));
    }

    /** The name that the service sees. */
    public String fileName() {
        return fileName;
    }

    /** The media type that the service sees. */
    public String mediaType() {
        return mediaType;
    }

    /** How many bytes will be sent. */
    public long sizeInBytes() throws IOException {
        return bytes != null ? bytes.length : Files.size(Objects.requireNonNull(file));
    }

    /** The bytes, from the first; may be called again, for another attempt. */
    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(Objects.requireNonNull(file));
    }

    /** Name and type, not the bytes. */
    @Override
    public String toString() {
        return fileName + " (" + mediaType + ")";
    }
}
