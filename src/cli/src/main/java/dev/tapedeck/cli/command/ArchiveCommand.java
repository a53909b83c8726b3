package dev.tapedeck.cli.command;

import dev.tapedeck.archive.ArchiveListener;
import dev.tapedeck.archive.ArchiveOptions;
import dev.tapedeck.archive.ArchiveSummary;
import dev.tapedeck.archive.Archiver;
import dev.tapedeck.cli.text.Cells;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapedeck archive}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description =
                "Archives the recordings of an account in a folder. Each run goes on where the last one ended, even"
                        + " if that was killed, and asks only for what is new. Times and shard are kept for later runs.",
        footer = {
            "",
            "Examples:",
            "  tapedeck archive /srv/recordings",
            "  tapedeck archive /srv/recordings --verify --delete-after --yes",
            "  tapedeck archive /srv/part2 --shard 2/4 --max-rate 20M"
        })
final class ArchiveCommand implements Callable<Integer> {
    @Mixin
    private final Account account;

    @Mixin
    private final Progress progress;

    @Mixin
    private final Confirmation confirmation;

    @Parameters(paramLabel = "DIR", description = "The folder, which is created if there is none.")
    private Path folder = Path.of("");

    @Option(names = "--since", paramLabel = "TIME", description = "Created at this time or later.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Created before this time; a later one extends the archive.")
    private @Nullable Instant until;

    @Option(names = "--concurrency", paramLabel = "N", description = "Files at the same time, 1 to 256. Default: 8.")
    private int concurrency = 8;

    @Option(names = "--max-rate", paramLabel = "BYTES", description = "Bytes a second of all together: 500k, 20M, 1G.")
    private @Nullable String rate;

    @Option(names = "--shard", paramLabel = "I/N", description = "Only one of N parts, each in a folder of its own.")
    private @Nullable String shard;

    @Option(names = "--verify", description = "Hashes all files again after the run.")
    private boolean isVerified;

    @Option(
            names = "--delete-after",
            description = "Deletes at the provider what is verified and in the journal. Asks first; see --yes.")
    private boolean isDeleted;

    @Option(names = "--dry-run", description = "Lists and counts, and does nothing else.")
    private boolean isDry;

    @Option(names = "--retry-failed", description = "Tries again what could not be saved in earlier runs.")
    private boolean isRetried;

    private final Streams streams;

    ArchiveCommand(Account account, Progress progress, Confirmation confirmation, Streams streams) {
        this.account = account;
        this.progress = progress;
        this.confirmation = confirmation;
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        Folders.check(folder);
        ArchiveOptions options = options();
        if (isDeleted
                && !isDry
                && !confirmation.isGiven("Delete the recordings at the provider once they are in " + folder + "?")) {
            return ExitCode.FAILED;
        }
        ArchiveSummary summary =
                run(Archiver.of(account.archiveSource(), folder).withOptions(options));
        print(summary);
        boolean isIntact = !isVerified || isDry || VerifyCommand.verify(folder, progress, streams);
        if (summary.isCutOff()) {
            return ExitCode.UNREACHABLE;
        }
        return summary.isComplete() && isIntact ? ExitCode.OK : ExitCode.FAILED;
    }

    private ArchiveSummary run(Archiver archiver) throws InterruptedException {
        try (Progress.Bar bar = progress.files("archive")) {
            Listener listener = new Listener(bar);
            try {
                return archiver.run(listener);
            } catch (InterruptedException | RuntimeException e) {
                listener.sayHowFar();
                throw e;
            }
        }
    }

    private ArchiveOptions options() {
        ArchiveOptions.Builder options = ArchiveOptions.builder().concurrency(concurrency);
        if (since != null) {
            options.since(since);
        }
        if (until != null) {
            options.until(until);
        }
        if (rate != null) {
            options.maxBytesPerSecond(bytesPerSecond(rate));
        }
        if (shard != null) {
            if (!shard.matches("\\d{1,6}/\\d{1,6}")) {
                throw new UsageException("--shard needs two numbers such as 2/4 but has \"" + shard + "\"");
            }
            int slash = shard.indexOf('/');
            options.shard(Integer.parseInt(shard.substring(0, slash)), Integer.parseInt(shard.substring(slash + 1)));
        }
        if (isDeleted) {
            options.deleteAfter();
        }
        if (isDry) {
            options.dryRun();
        }
        if (isRetried) {
            options.retryFailed();
        }
        return options.build();
    }

    private static long bytesPerSecond(String text) {
        if (!text.matches("0*[1-9]\\d{0,8}[kMG]?")) {
            throw new UsageException(
                    "--max-rate needs a number of bytes such as 500k, 20M or 1G but has \"" + text + "\"");
        }
        char unit = text.charAt(text.length() - 1);
        long factor = unit == 'k' ? 1_000 : unit == 'M' ? 1_000_000 : unit == 'G' ? 1_000_000_000 : 1;
        return Long.parseLong(factor == 1 ? text : text.substring(0, text.length() - 1)) * factor;
    }

    private void print(ArchiveSummary summary) {
        streams.out()
                .printf(
                        "listed %d = %s %d + had %d + failed %d + without media %d%n",
                        summary.listed(),
                        isDry ? "to save" : "saved",
                        summary.saved(),
                        summary.had(),
                        summary.failed(),
                        summary.withoutMedia());
        streams.out()
                .printf(
                        "%s; pages fetched: %d; without media because unfinished: %d; deleted: %d; not deleted: %d%n",
                        Cells.size(summary.bytes()),
                        summary.pages(),
                        summary.unfinished(),
                        summary.deleted(),
                        summary.notDeleted());
    }

    /** Shows what goes on. */
    private final class Listener implements ArchiveListener {
        private final Progress.Bar bar;
        private final AtomicLong listed = new AtomicLong();
        private final AtomicLong settled = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong failures = new AtomicLong();
        private final long start = System.nanoTime();

        Listener(Progress.Bar bar) {
            this.bar = bar;
        }

        @Override
        public void listed(int recordings) {
            listed.addAndGet(recordings);
        }

        @Override
        public void received(long more) {
            bytes.addAndGet(more);
            show();
        }

        @Override
        public void saved(String id, long size) {
            settled.incrementAndGet();
            show();
        }

        @Override
        public void passed(String id) {
            settled.incrementAndGet();
        }

        @Override
        public void failed(String id, String reason) {
            settled.incrementAndGet();
            failures.incrementAndGet();
            streams.err().println(id + ": " + reason);
        }

        @Override
        public void noted(String sentence) {
            streams.err().println(sentence);
        }

        private void sayHowFar() {
            if (listed.get() > 0) {
                streams.err().println("So far: " + settled + " of " + listed + " files, " + failures + " failed");
            }
        }

        private void show() {
            bar.at(settled.get(), listed.get());
            double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
            bar.say(settled + " of " + listed + " files, " + Cells.size(bytes.get()) + ", "
                    + Cells.size((long) (bytes.get() / seconds)) + "/s, " + failures + " failed");
        }
    }
}
