package dev.tapedeck.cli;

import dev.tapedeck.archive.ArchiveListener;
import dev.tapedeck.archive.ArchiveSource;
import dev.tapedeck.archive.ArchiveSummary;
import dev.tapedeck.archive.ArchiveVerification;
import dev.tapedeck.archive.Archiver;
import dev.tapedeck.cli.text.Cells;
import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TrackKind;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What an archive is, shown on a stand-in with small recordings: made, broken off, resumed and verified. */
final class ArchiveTour {
    private static final int ROOMS = 8;
    private static final int BROKEN_OFF_AFTER = 40;
    private static final int LEAST_BYTES = 20_000;
    private static final int MORE_BYTES = 3_500;

    private final Path directory;
    private final Terminal terminal;

    ArchiveTour(Path directory, Terminal terminal) {
        this.directory = directory;
        this.terminal = terminal;
    }

    void run() {
        try (StandIn standIn = StandIn.empty().start();
                TwilioVideo twilio =
                        TwilioVideo.builder().environment(standIn.environment()).build();
                SignalWireVideo signalWire = SignalWireVideo.builder()
                        .environment(standIn.environment())
                        .build()) {
            fill(standIn);
            terminal.println(
                    "%nArchiving the recordings of both services, and breaking off after %d files ...",
                    BROKEN_OFF_AFTER);
            Path ofTwilio = emptied(directory.resolve("archive-twilio"));
            Path ofSignalWire = emptied(directory.resolve("archive-signalwire"));
            Archiver first = Archiver.of(ArchiveSource.of(twilio), ofTwilio);
            Archiver second = Archiver.of(ArchiveSource.of(signalWire, standIn.signalWireProjectId()), ofSignalWire);
            breakOff(first);
            terminal.println("Archiving again, which goes on where that ended ...");
            ArchiveSummary both = sum(first.run(), second.run());
            terminal.println(
                    "archived: listed %d = saved %d + had %d + failed %d + without media %d",
                    both.listed(), both.saved(), both.had(), both.failed(), both.withoutMedia());
            for (Path archive : List.of(ofTwilio, ofSignalWire)) {
                ArchiveVerification verified = Archiver.verify(archive, ArchiveListener.NONE);
                terminal.println(
                        "verified: %s, %d files, %s, %d intact",
                        archive, verified.files(), Cells.size(verified.bytes()), verified.intact());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(StandIn standIn) {
        for (int i = 0; i < Tour.TWILIO_RECORDINGS; i++) {
            int number = i;
            TrackKind kind = number % 2 == 0 ? TrackKind.AUDIO : TrackKind.VIDEO;
            standIn.twilio()
                    .room("standup-" + number % ROOMS)
                    .recording(r -> r.size(LEAST_BYTES + (long) number * MORE_BYTES)
                            .track(kind == TrackKind.AUDIO ? "microphone" : "camera", kind));
        }
        for (int i = 0; i < Tour.SIGNALWIRE_RECORDINGS; i++) {
            int number = i;
            standIn.signalWire()
                    .room("standup-" + number % ROOMS)
                    .recording(r -> r.size(LEAST_BYTES + (long) number * MORE_BYTES));
        }
    }

    private void breakOff(Archiver archiver) {
        Thread run = Thread.currentThread();
        AtomicInteger files = new AtomicInteger();
        try {
            archiver.run(new ArchiveListener() {
                @Override
                public void saved(String id, long bytes) {
                    if (files.incrementAndGet() == BROKEN_OFF_AFTER) {
                        run.interrupt();
                    }
                }
            });
        } catch (InterruptedException e) {
            terminal.println("broken off: %d files are in the archive, others are half there", files.get());
        }
    }

    private static ArchiveSummary sum(ArchiveSummary one, ArchiveSummary other) {
        return new ArchiveSummary(
                one.listed() + other.listed(),
                one.saved() + other.saved(),
                one.had() + other.had(),
                one.failed() + other.failed(),
                one.withoutMedia() + other.withoutMedia(),
                one.unfinished() + other.unfinished(),
                one.deleted() + other.deleted(),
                one.notDeleted() + other.notDeleted(),
                one.bytes() + other.bytes(),
                one.pages() + other.pages(),
                one.isCutOff() || other.isCutOff());
    }

    /** Deletes the archive that an earlier tour has left here, and nothing else. */
    private static Path emptied(Path archive) throws IOException {
        if (Files.exists(archive.resolve("tapedeck-archive.json"))) {
            try (Stream<Path> tree = Files.walk(archive)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return archive;
    }
}
