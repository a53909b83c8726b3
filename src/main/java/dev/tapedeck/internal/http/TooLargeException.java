package dev.tapedeck.internal.http;

import java.io.IOException;

/** An answer of which more came than is taken. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("Expected an answer of at most " + limit + " bytes but more came");
    }
}
