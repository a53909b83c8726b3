package dev.tapedeck.error;

/**
 * The size of the file from the storage host differs from the size that the service or the caller gave.
 *
 * <p>A file that is too short is first requested again, as the retry policy says. Nothing is written to the target.
 *
 * @since 0.1.0
 */
public final class MediaSizeMismatchException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final long expectedBytes;
    private final long receivedBytes;

    /** Creates an exception for the file that the message names, with both sizes. */
    public MediaSizeMismatchException(String message, long expectedBytes, long receivedBytes) {
        super(message, null);
        this.expectedBytes = expectedBytes;
        this.receivedBytes = receivedBytes;
    }

    /** The size that the service or the caller gave. */
    public long expectedBytes() {
        return expectedBytes;
    }

    /** The size that the storage host sent or announced; it may have sent more after that. */
    public long receivedBytes() {
        return receivedBytes;
    }
}
