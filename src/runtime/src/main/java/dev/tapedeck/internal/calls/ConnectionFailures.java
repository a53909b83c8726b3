package dev.tapedeck.internal.calls;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.http.Authorization;
import dev.tapedeck.internal.http.BusyException;
import dev.tapedeck.internal.socket.NotSentException;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.threads.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** Converts the exceptions that OkHttp throws if there is no response to those that users see. */
public final class ConnectionFailures {
    private static final int LONGEST_REASON = 200;

    private ConnectionFailures() {}

    /** Returns an exception of OkHttp as a failure of the connection; any other exception is rethrown unchanged. */
    public static IOException of(Exception e) {
        if (e instanceof IOException failure) {
            return failure;
        } else if (e instanceof Authorization.SupplierException failure) {
            throw new Failure(failure.getCause()).rethrow();
        } else if (e instanceof InterruptedException) {
            // Thrown while OkHttp connects, with the flag cleared: Kotlin does not require it to be declared.
            Thread.currentThread().interrupt();
            return new InterruptedIOException(e.getMessage());
        } else if (e.getClass() == IllegalArgumentException.class) {
            // A response with an invalid head, such as a negative length.
            return new IOException("the response is not HTTP: " + e.getMessage(), e);
        }
        throw (RuntimeException) e;
    }

    /** Returns an exception whose message begins with these words and ends with the reason. */
    public static ConnectionException because(IOException failure, String words, int attempts) {
        Throwable cause = failure instanceof NotSentException ? failure.getCause() : failure;
        if (Thread.currentThread().isInterrupted()) {
            return new CallInterruptedException(words + ": the thread was interrupted", cause, attempts);
        } else if (cause instanceof InterruptedIOException) {
            BusyException busy = BusyException.in(cause);
            String reason = busy == null ? advice(cause) : " while " + busy.getMessage();
            return new CallTimeoutException(words + ": the time was up" + reason, cause, attempts);
        }
        return new ConnectionException(words + ": " + reason(failure), cause, attempts);
    }

    /** Returns which limits to raise; empty if the client itself ended the wait, without a message. */
    private static String advice(Throwable timeout) {
        if (timeout instanceof SocketTimeoutException) {
            return ": raise connectTimeout(...), readTimeout(...) or writeTimeout(...)";
        }
        return timeout.getMessage() == null ? "" : ": raise timeout(...)";
    }

    static String reason(IOException failure) {
        String words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        // Some messages repeat received text.
        return Excerpt.of(words, LONGEST_REASON);
    }
}
