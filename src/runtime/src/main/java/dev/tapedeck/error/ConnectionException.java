package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * No response arrived: the host was not reached, or the connection broke.
 *
 * <p>Two causes have their own classes: {@link CallTimeoutException} and {@link CallInterruptedException}. The service
 * may or may not have carried the request out.
 *
 * @since 0.1.0
 */
public class ConnectionException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final int attempts;

    /** Creates an exception for a request that was sent this many times; the message names it. */
    public ConnectionException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause);
        this.attempts = attempts;
    }

    /** How many times the client tried to send the request. */
    public int attempts() {
        return attempts;
    }
}
