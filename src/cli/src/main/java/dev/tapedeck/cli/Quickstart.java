package dev.tapedeck.cli;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.stub.StandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lists recordings of both services and downloads one of each. Needs no account: it starts a stand-in of both services.
 * With the credentials of real accounts in the environment, it lists those instead and changes nothing.
 */
public final class Quickstart {
    private Quickstart() {}

    /** Runs the quickstart. The README lists the environment variables. Exits with status 1 if something failed. */
    public static void main(String[] args) {
        if (!run(System.getenv(), Terminal.standard(System.getenv()))) {
            System.exit(1);
        }
    }

    /** Returns whether everything succeeded; prints one sentence per failure. */
    static boolean run(Map<String, String> environment, Terminal terminal) {
        List<RecordingSource> accounts;
        try {
            accounts = Accounts.of(environment);
        } catch (IllegalStateException | IllegalArgumentException e) {
            terminal.println("%s", e.getMessage());
            return false;
        }
        if (accounts.isEmpty()) {
            demo(terminal, Path.of("target", "quickstart"));
        }
        return accounts.stream().filter(account -> !list(account, terminal)).count() == 0;
    }

    private static boolean list(RecordingSource account, Terminal terminal) {
        try {
            new AccountListing(account, terminal).run();
            return true;
        } catch (VideoException e) {
            terminal.println("%s: %s", RecordingTable.name(account.provider()), e.getMessage());
            return false;
        }
    }

    /** Shows on a stand-in what the client and the archive do, with files in this directory. */
    public static void demo(Terminal terminal, Path directory) {
        terminal.println("Starting a stand-in for Twilio Video and SignalWire Video on this machine ...");
        try (StandIn standIn = StandIn.builder()
                .twilioRecordings(Tour.TWILIO_RECORDINGS)
                .signalWireRecordings(Tour.SIGNALWIRE_RECORDINGS)
                .start()) {
            new Tour(standIn, terminal).run(directory);
        }
        new ArchiveTour(directory, terminal).run();
    }
}
