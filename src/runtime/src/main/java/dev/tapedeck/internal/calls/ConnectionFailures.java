package dev.tapedeck.internal.calls;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.http.Authorization;
import dev.tapedeck.internal.socket.NotSentException;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.threads.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;

/** What OkHttp throws where no response comes, as the exceptions that users see. */
public final class ConnectionFailures {
    private static final int LONGEST_REASON = 200;

    private ConnectionFailures() {}

    /** The failure of the connection that an exception of OkHttp is; any other exception is thrown as it is. */
    public static IOException of(Exception e) {
        if (e instanceof IOException failure) {
            return failure;
        } else if (e instanceof Authorization.SupplierException failure) {
            throw new Failure(failure.getCause()).rethrow();
        } else if (e instanceof InterruptedException) {
            // Thrown while it connects, the flag cleared: in Kotlin, nobody has to declare it.
            Thread.currentThread().interrupt();
            return new InterruptedIOException(e.getMessage());
        } else if (e.getClass() == IllegalArgumentException.class) {
            // A response whose head no server should send, such as a negative length.
            return new IOException("the answer is no HTTP: " + e.getMessage(), e);
        }
        throw (RuntimeException) e;
    }

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

    static String reason(IOException failure) {
        String words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        // Some repeat what came.
        return Excerpt.of(words, LONGEST_REASON);
    }
}
