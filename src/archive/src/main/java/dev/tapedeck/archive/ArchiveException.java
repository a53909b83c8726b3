package dev.tapedeck.archive;

/**
 * An archive cannot be used: its folder is in use, belongs to another account, or cannot be read or written. The
 * message says what to do.
 *
 * @since 0.1.0
 */
public sealed class ArchiveException extends RuntimeException permits ArchiveMismatchException {
    private static final long serialVersionUID = 1L;

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
