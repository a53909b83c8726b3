package dev.tapedeck.internal.calls;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.socket.NotSentException;
import dev.tapedeck.internal.text.Excerpt;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Why there was no answer, as an exception of the class that belongs to it. */
public final class ConnectionFailures {
    private static final int LONGEST_REASON = 200;

    private ConnectionFailures() {}

    /** The exception whose message begins with these words and ends with the reason. */
    public static ConnectionException because(IOException failure, String words, int attempts) {
        Throwable cause = failure instanceof NotSentException ? failure.getCause() : failure;
        if (Thread.currentThread().isInterrupted()) {
            return new CallInterruptedException(words + ": the thread was interrupted", cause, attempts);
        } else if (cause instanceof InterruptedIOException) {
            return new CallTimeoutException(words + ": the time was up", cause, attempts);
        }
        return new ConnectionException(words + ": " + reason(failure), cause, attempts);
    }

    public static String reason(IOException failure) {
        String words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        // Some repeat what came.
        return Excerpt.of(words, LONGEST_REASON);
    }
}
