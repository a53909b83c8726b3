package dev.tapedeck.archive;

/**
 * The archive in the folder is of another account, provider, time or shard than the run: together they would be two
 * archives in one.
 *
 * @since 0.1.0
 */
public final class ArchiveMismatchException extends ArchiveException {
    private static final long serialVersionUID = 1L;

    ArchiveMismatchException(String message) {
        super(message);
    }
}
