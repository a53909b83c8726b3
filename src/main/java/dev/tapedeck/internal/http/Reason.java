package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Why there was no answer, as part of a sentence. */
final class Reason {
    private Reason() {}

    static String of(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return "the thread was interrupted";
        } else if (e instanceof InterruptedIOException) {
            return "the time was up";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
