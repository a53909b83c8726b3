package dev.tapedeck.archive;

/**
 * What a verification has found.
 *
 * @param files the files that the journal has
 * @param intact those that are there and have their hash
 * @param missing those that are not there, or whose object is not
 * @param changed those that have another hash
 * @param bytes the size of those that were read
 * @since 0.1.0
 */
public record ArchiveVerification(long files, long intact, long missing, long changed, long bytes) {
    /** Returns whether all files are intact. */
    public boolean isIntact() {
        return files == intact;
    }
}
