package dev.tapedeck.cli.command;

import dev.tapedeck.cli.picture.RoomPicture;
import dev.tapedeck.cli.picture.RoomRecord;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapedeck room}. */
@Command(
        name = "room",
        mixinStandardHelpOptions = true,
        description = "Draws a room: who was recorded when, what became of it, and how to make one file of it.",
        footer = {
            "",
            "Examples:",
            "  tapedeck room RM0123456789abcdef0123456789abcdef --html room.html",
            "  tapedeck room RM0123456789abcdef0123456789abcdef --archive /srv/recordings --html room.html"
        })
final class RoomCommand implements Callable<Integer> {
    @Mixin
    private final Account account;

    @Parameters(paramLabel = "ID", description = "Twilio: a room's SID, SignalWire: the id of a room's session.")
    private String id = "";

    @Option(names = "--html", required = true, paramLabel = "FILE", description = "Where the picture goes.")
    private Path file = Path.of("room.html");

    @Option(names = "--archive", paramLabel = "DIR", description = "Marks what is in this archive.")
    private @Nullable Path archive;

    private final Streams streams;

    RoomCommand(Account account, Streams streams) {
        this.account = account;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RoomRecord room;
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                room = RoomRecords.of(twilio, id, archive);
            }
        } else {
            try (SignalWireVideo signalWire = account.signalWire()) {
                room = RoomRecords.of(signalWire, id, archive);
            }
        }
        try {
            Files.writeString(file, RoomPicture.html(room));
        } catch (IOException e) {
            throw new UsageException("Cannot write " + file + ": " + e.getMessage());
        }
        streams.out().println(file);
        return ExitCode.OK;
    }
}
