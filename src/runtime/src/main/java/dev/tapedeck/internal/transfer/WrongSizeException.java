package dev.tapedeck.internal.transfer;

import java.io.IOException;

/** A file does not have the expected size: this many bytes were announced or received. */
final class WrongSizeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long received;

    WrongSizeException(long expected, long received) {
        super("the file has " + received + " bytes instead of " + expected);
        this.expected = expected;
        this.received = received;
    }

    long expected() {
        return expected;
    }

    long received() {
        return received;
    }
}
