package dev.tapedeck.error;

import java.util.OptionalInt;

/** There is no media file to be had: the recording has none (yet, or any more), or the storage host refuses it. */
public final class MediaUnavailableException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** A recording without a file, which the message names. */
    public MediaUnavailableException(String message) {
        super(message, null);
        this.status = 0;
    }

    /** A file that the storage host refused with this HTTP status. */
    public MediaUnavailableException(String message, int status) {
        super(message, null);
        this.status = status;
    }

    /** The HTTP status of the storage host's answer; empty if the recording has no file. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
