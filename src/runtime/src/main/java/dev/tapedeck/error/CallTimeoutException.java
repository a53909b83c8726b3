package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/** The time was up before the answer had come: the limit of the whole call, of connecting, or of silence. */
public final class CallTimeoutException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** A request that the message names, which was sent this many times. */
    public CallTimeoutException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause, attempts);
    }
}
