package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted before the response arrived; its interrupt flag is still set.
 *
 * @since 0.1.0
 */
public final class CallInterruptedException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a request that was sent this many times; the message names it. */
    public CallInterruptedException(String message, @Nullable Throwable cause, int attempts) {
        super(message, cause, attempts);
    }
}
