package dev.tapedeck.error;

import dev.tapedeck.type.Link;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The media file is not available: the recording has none (not yet, or no longer), the storage host refuses it, or it
 * is in the account's own storage.
 *
 * @since 0.1.0
 */
public final class MediaUnavailableException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Link externalLocation;

    /** Creates an exception for a recording without a file; the message names it. */
    public MediaUnavailableException(String message) {
        this(message, 0, null);
    }

    /** Creates an exception for a file that the storage host refused with this HTTP status. */
    public MediaUnavailableException(String message, int status) {
        this(message, status, null);
    }

    /** Creates an exception for a file that the service does not have because it was stored at this address. */
    public MediaUnavailableException(String message, Link externalLocation) {
        this(message, 0, Objects.requireNonNull(externalLocation, "externalLocation"));
    }

    private MediaUnavailableException(String message, int status, @Nullable Link externalLocation) {
        super(message, null);
        this.status = status;
        this.externalLocation = externalLocation;
    }

    /** The HTTP status of the storage host's response; empty if no request was sent to a storage host. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * The address of the file if the provider stored it in the account's own bucket; empty otherwise. Fetch it with the
     * account's own tools.
     */
    public Optional<Link> externalLocation() {
        return Optional.ofNullable(externalLocation);
    }
}
