package dev.tapedeck.archive;

/**
 * Hears of a run while it goes on. Methods are called on the threads of the run, several at once, and must return soon.
 *
 * @since 0.1.0
 */
public interface ArchiveListener {
    /** A listener that ignores everything. */
    ArchiveListener NONE = new ArchiveListener() {};

    /** So many recordings were listed. */
    default void listed(int recordings) {}

    /** So many bytes of media arrived. */
    default void received(long bytes) {}

    /** A recording's file is in the archive. */
    default void saved(String id, long bytes) {}

    /** A recording could not be saved; the reason is a sentence. */
    default void failed(String id, String reason) {}

    /** A recording needs nothing: it was in the archive, or has no media. */
    default void passed(String id) {}

    /** Something to know that is not a failure, as a sentence. */
    default void noted(String sentence) {}
}
