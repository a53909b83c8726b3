package dev.tapedeck.internal.calls;

import dev.tapedeck.internal.http.Authorization;
import java.io.IOException;
import java.io.InterruptedIOException;

/** What OkHttp throws besides the exceptions that it declares. */
public final class Undeclared {
    private Undeclared() {}

    /** The failure of the connection that this is; any other exception is thrown as it is. */
    public static IOException asIoException(Exception e) {
        if (e instanceof Authorization.SupplierException failure) {
            throw failure.<RuntimeException>thrown();
        } else if (e instanceof InterruptedException) {
            // Thrown while it connects, the flag cleared: in Kotlin, nobody has to declare it.
            Thread.currentThread().interrupt();
            return new InterruptedIOException(e.getMessage());
        } else if (e.getClass() == IllegalArgumentException.class) {
            // An answer whose head no server should send, such as a negative length.
            return new IOException("the answer is no HTTP: " + e.getMessage(), e);
        }
        throw (RuntimeException) e;
    }
}
