package dev.tapedeck.cli.command;

import dev.tapedeck.archive.ArchiveListener;
import dev.tapedeck.archive.ArchiveVerification;
import dev.tapedeck.archive.Archiver;
import dev.tapedeck.cli.text.Cells;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tapedeck verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Reads all files of an archive and compares them with its journal. Needs no account.",
        footer = {"", "Example:", "  tapedeck verify /srv/recordings"})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Progress progress;

    @Parameters(paramLabel = "DIR", description = "The archive's folder.")
    private Path folder = Path.of("");

    private final Streams streams;

    VerifyCommand(Progress progress, Streams streams) {
        this.progress = progress;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Folders.check(folder);
        return verify(folder, progress, streams) ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Verifies an archive and prints the result; returns whether it is intact. */
    static boolean verify(Path folder, Progress progress, Streams streams) {
        ArchiveVerification result;
        try (Progress.Bar bar = progress.files("verify")) {
            AtomicLong files = new AtomicLong();
            result = Archiver.verify(folder, new ArchiveListener() {
                @Override
                public void saved(String id, long bytes) {
                    bar.at(files.incrementAndGet(), null);
                    bar.say(files + " files");
                }

                @Override
                public void failed(String id, String reason) {
                    streams.err().println(id + ": " + reason);
                }
            });
        }
        streams.out()
                .printf(
                        "verified %d files, %s: %d intact, %d missing, %d changed%n",
                        result.files(),
                        Cells.size(result.bytes()),
                        result.intact(),
                        result.missing(),
                        result.changed());
        return result.isIntact();
    }
}
