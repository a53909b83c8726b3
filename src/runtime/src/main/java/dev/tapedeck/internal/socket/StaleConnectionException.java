package dev.tapedeck.internal.socket;

import java.io.IOException;

/** A pooled connection is unusable: the request is sent on another one, which does not count as a retry. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException(String message) {
        super(message);
    }
}
