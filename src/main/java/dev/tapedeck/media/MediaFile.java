package dev.tapedeck.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A media file that was saved.
 *
 * @param path where it is, as the caller named it
 * @param sizeInBytes how many bytes came
 * @param contentType its media type as the storage host named it, such as {@code video/mp4}; empty if it did not
 */
public record MediaFile(Path path, long sizeInBytes, Optional<String> contentType) {
    /** Checks for null. */
    public MediaFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(contentType, "contentType");
    }
}
