package dev.tapedeck.error;

/**
 * The storage host sent a file of another size than the service, or the caller, says that it has.
 *
 * <p>A file that comes too short is asked for again first, as the policy of retries says. Nothing is left at the
 * target.
 */
public final class MediaSizeMismatchException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final long expectedBytes;
    private final long receivedBytes;

    /** The file that the message names, and both sizes. */
    public MediaSizeMismatchException(String message, long expectedBytes, long receivedBytes) {
        super(message, null);
        this.expectedBytes = expectedBytes;
        this.receivedBytes = receivedBytes;
    }

    /** The size that the service, or the caller, says. */
    public long expectedBytes() {
        return expectedBytes;
    }

    /** The size of what the storage host sent or announced; more than this may have followed. */
    public long receivedBytes() {
        return receivedBytes;
    }
}
