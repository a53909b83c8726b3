package dev.tapedeck.internal.http;

import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a request was never sent, because the client's other requests used its whole limit until the timeout. */
public final class BusyException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    BusyException(int most) {
        super("the client had its limit of open requests (" + most + "):"
                + " raise ClientOptions.builder().maxConcurrentRequests(...)");
    }

    /** Returns this failure, or its cause, if it is a {@code BusyException}; otherwise null. */
    public static @Nullable BusyException in(Throwable failure) {
        if (failure instanceof BusyException busy) {
            return busy;
        }
        return failure.getCause() instanceof BusyException busy ? busy : null;
    }
}
