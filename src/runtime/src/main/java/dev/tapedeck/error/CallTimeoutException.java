package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * A time limit passed before the response arrived: that of the whole call, of connecting, or of the wait for the next
 * byte.
 *
 * @since 0.1.0
 */
public final class CallTimeoutException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a request that was sent this many times; the message names it. */
    public CallTimeoutException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause, attempts);
    }
}
