package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted before the answer had come; its interrupt flag is still set. */
public final class CallInterruptedException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** A request that the message names, which was sent this many times. */
    public CallInterruptedException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause, attempts);
    }
}
