package dev.tapedeck.archive;

/**
 * What a run has done. The recordings add up: {@code listed = saved + had + failed + withoutMedia}.
 *
 * @param listed the recordings that the service listed, each counted once
 * @param saved those whose files this run has saved
 * @param had those that were in the archive before
 * @param failed those that could not be saved, in this run or in an earlier one
 * @param withoutMedia those that have no media: they failed or were deleted at the provider, or are unfinished
 * @param unfinished those among them that will have media: the next run looks at them again
 * @param deleted those that this run has deleted at the provider
 * @param notDeleted those that were to be deleted and could not be, or whose file is not the one that was saved
 * @param bytes the size of the saved files
 * @param pages the pages that were fetched
 * @param isCutOff whether the last recordings failed because the service could not be reached, failed, or limits
 *     requests
 * @since 0.1.0
 */
public record ArchiveSummary(
        long listed,
        long saved,
        long had,
        long failed,
        long withoutMedia,
        long unfinished,
        long deleted,
        long notDeleted,
        long bytes,
        long pages,
        boolean isCutOff) {

    /** Returns whether each listed recording that has media is in the archive, and all that should be are deleted. */
    public boolean isComplete() {
        return failed == 0 && notDeleted == 0;
    }
}
