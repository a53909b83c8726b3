package dev.tapedeck.internal.http;

import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** A request was never sent: its time was up while others took all the places that a client has for them. */
public final class BusyException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    BusyException(int most) {
        super("all of the " + most + " requests that the client sends at once were open:"
                + " raise ClientOptions.builder().maxConcurrentRequests(...)");
    }

    /** The exception of this kind that this failure is, or that OkHttp made it of; null if it is another. */
    public static @Nullable BusyException in(Throwable failure) {
        if (failure instanceof BusyException busy) {
            return busy;
        }
        return failure.getCause() instanceof BusyException busy ? busy : null;
    }
}
