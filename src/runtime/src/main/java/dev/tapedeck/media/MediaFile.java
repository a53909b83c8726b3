package dev.tapedeck.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A media file that was saved.
 *
 * @param path where it is, as the caller named it
 * @param sizeInBytes its size
 * @param contentType its media type as the storage host named it, such as {@code video/mp4}; empty if it did not
 * @param isVerified whether the size is the one that the service, or the caller, says; false if neither said one.
 *     Delete a recording only if it is true.
 */
public record MediaFile(Path path, long sizeInBytes, Optional<String> contentType, boolean isVerified) {
    /** Checks for null. */
    public MediaFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(contentType, "contentType");
    }
}
