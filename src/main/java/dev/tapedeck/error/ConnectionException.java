package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: the host was not reached, the connection broke, or the time was up.
 *
 * <p>Whether the service carried the request out is not known.
 */
public final class ConnectionException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** A failure of the request that the message names. */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
