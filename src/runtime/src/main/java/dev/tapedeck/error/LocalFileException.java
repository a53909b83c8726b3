package dev.tapedeck.error;

import java.io.IOException;
import java.util.Objects;

/**
 * A file on this machine could not be written: the disk is full, a directory is not writable, and so on.
 *
 * @since 0.1.0
 */
public final class LocalFileException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the file that the message names. */
    public LocalFileException(String message, IOException cause) {
        super(message, Objects.requireNonNull(cause, "cause"));
    }
}
