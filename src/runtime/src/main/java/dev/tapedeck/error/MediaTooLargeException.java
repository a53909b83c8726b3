package dev.tapedeck.error;

/**
 * A media file is larger than the limit that the caller set.
 *
 * @since 0.1.0
 */
public final class MediaTooLargeException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the file that the message names. */
    public MediaTooLargeException(String message) {
        super(message, null);
    }
}
