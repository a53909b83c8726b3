package dev.tapedeck.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Archives the recordings of an account in a folder.
 *
 * <pre>{@code
 * ArchiveSummary summary = Archiver.of(ArchiveSource.of(twilio), Path.of("archive")).run();
 * System.out.println(summary.saved() + " of " + summary.listed());
 * }</pre>
 *
 * <p>A run lists what is new since the last one, downloads it, and writes into a journal what has become of each
 * recording. It may be ended at any moment, even by the loss of power: the next run goes on, and downloads no file
 * twice whole. One run at a time uses a folder.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Archiver {
    private static final int SUMS_WRITTEN_TOGETHER = 10_000;

    private final ArchiveSource source;
    private final Path folder;
    private final ArchiveOptions options;

    private Archiver(ArchiveSource source, Path folder, ArchiveOptions options) {
        this.source = source;
        this.folder = folder;
        this.options = options;
    }

    /** Returns an archiver with the default options. Touches neither the folder nor the network. */
    public static Archiver of(ArchiveSource source, Path folder) {
        return new Archiver(
                Objects.requireNonNull(source, "source"),
                Objects.requireNonNull(folder, "folder"),
                ArchiveOptions.defaults());
    }

    /** Returns a copy with these options. */
    public Archiver withOptions(ArchiveOptions archiveOptions) {
        return new Archiver(source, folder, Objects.requireNonNull(archiveOptions, "archiveOptions"));
    }

    /** Runs as {@link #run(ArchiveListener)} does, without a listener. */
    public ArchiveSummary run() throws InterruptedException {
        return run(ArchiveListener.NONE);
    }

    /**
     * Archives what is not in the archive. Blocks until that is done.
     *
     * <p>A recording that cannot be saved does not end the run: the listener hears of it, and the summary counts it. If
     * the reason is transient, as a connection that breaks, the next run tries again; all others are tried again with
     * {@link ArchiveOptions.Builder#retryFailed()}.
     *
     * @throws InterruptedException if the thread is interrupted; the next run goes on
     * @throws ArchiveMismatchException if the folder has another archive
     * @throws ArchiveException if the folder is in use, or cannot be read or written
     * @throws dev.tapedeck.error.VideoException if the service refuses the credentials or cannot be reached
     */
    public ArchiveSummary run(ArchiveListener listener) throws InterruptedException {
        Objects.requireNonNull(listener, "listener");
        try {
            if (options.dryRun()) {
                return new DryRun(source, folder, options, listener).go();
            }
            try (ArchiveFolder open = ArchiveFolder.open(folder)) {
                ArchiveOptions agreed = Settings.agree(open, source, options);
                Sums.complete(open, SUMS_WRITTEN_TOGETHER);
                return new Run(source, open, agreed, listener).go();
            }
        } catch (IOException e) {
            throw new ArchiveException("Cannot read or write the archive " + folder + ": " + Reason.of(e), e);
        }
    }

    /**
     * Compares the files of an archive with its journal: each must be there and have its hash. Needs neither an account
     * nor the network.
     *
     * @throws ArchiveException if there is no archive, it is in use, or it cannot be read
     */
    public static ArchiveVerification verify(Path folder, ArchiveListener listener) {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(listener, "listener");
        if (!Files.exists(folder.resolve(ArchiveFolder.SETTINGS))) {
            throw new ArchiveException("There is no archive in " + folder + ": it has no " + ArchiveFolder.SETTINGS);
        }
        try (ArchiveFolder open = ArchiveFolder.openToRead(folder)) {
            return new Verifier(open, listener).go();
        } catch (IOException e) {
            throw new ArchiveException("Cannot read the archive " + folder + ": " + Reason.of(e), e);
        }
    }
}
