package dev.tapedeck.error;

import dev.tapedeck.type.Link;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * There is no media file to be had: the recording has none (yet, or any more), the storage host refuses it, or it is in
 * a storage of the account's own.
 */
public final class MediaUnavailableException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Link externalLocation;

    /** A recording without a file, which the message names. */
    public MediaUnavailableException(String message) {
        this(message, 0, null);
    }

    /** A file that the storage host refused with this HTTP status. */
    public MediaUnavailableException(String message, int status) {
        this(message, status, null);
    }

    /** A file that the service does not have, because it was stored at this address. */
    public MediaUnavailableException(String message, Link externalLocation) {
        this(message, 0, Objects.requireNonNull(externalLocation, "externalLocation"));
    }

    private MediaUnavailableException(String message, int status, @Nullable Link externalLocation) {
        super(message, null);
        this.status = status;
        this.externalLocation = externalLocation;
    }

    /** The HTTP status of the storage host's response; empty if no storage host was asked. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * Where the file is if the provider stored it in the account's own bucket; empty otherwise. The account's own means
     * lead to it.
     */
    public Optional<Link> externalLocation() {
        return Optional.ofNullable(externalLocation);
    }
}
