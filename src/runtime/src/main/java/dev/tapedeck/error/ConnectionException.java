package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: the host was not reached, or the connection broke.
 *
 * <p>Two reasons have a class of their own: {@link CallTimeoutException} and {@link CallInterruptedException}. Whether
 * the service carried the request out is not known.
 */
public class ConnectionException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final int attempts;

    /** A failure of the request that the message names, which was sent this many times. */
    public ConnectionException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause);
        this.attempts = attempts;
    }

    /** How many times it was tried to send the request. */
    public int attempts() {
        return attempts;
    }
}
