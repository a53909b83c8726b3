package dev.tapedeck.error;

/** A media file is larger than the limit that the caller set. */
public final class MediaTooLargeException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the file that the message names. */
    public MediaTooLargeException(String message) {
        super(message, null);
    }
}
