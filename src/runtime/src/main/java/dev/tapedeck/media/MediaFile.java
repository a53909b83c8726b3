package dev.tapedeck.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A media file that was saved.
 *
 * @param path its path, as the caller passed it
 * @param sizeInBytes its size
 * @param contentType its media type as the storage host gave it, such as {@code video/mp4}; empty if it gave none
 * @param isVerified whether the size was compared and matches; false if neither the service nor the caller gave a size.
 *     Delete a recording only if this is true.
 * @since 0.1.0
 */
public record MediaFile(Path path, long sizeInBytes, Optional<String> contentType, boolean isVerified) {
    /** Checks for null. */
    public MediaFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(contentType, "contentType");
    }
}
