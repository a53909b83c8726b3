package dev.tapedeck.cli.command;

/** A command was called in a way that has no meaning. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
