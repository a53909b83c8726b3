package dev.tapedeck.internal.socket;

import java.io.IOException;

/** A pooled connection is of no use: this request goes out on another one, which is no retry. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException(String message) {
        super(message);
    }
}
