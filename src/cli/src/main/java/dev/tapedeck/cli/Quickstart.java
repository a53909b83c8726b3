package dev.tapedeck.cli;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.stub.StandIn;
import java.io.PrintStream;
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
        if (!run(System.getenv(), System.out)) {
            System.exit(1);
        }
    }

    /** Returns whether everything succeeded; prints one sentence per failure. */
    static boolean run(Map<String, String> environment, PrintStream out) {
        List<RecordingSource> accounts;
        try {
            accounts = Accounts.of(environment);
        } catch (IllegalStateException | IllegalArgumentException e) {
            out.println(e.getMessage());
            return false;
        }
        if (accounts.isEmpty()) {
            tour(out);
        }
        return accounts.stream().filter(account -> !list(account, out)).count() == 0;
    }

    private static boolean list(RecordingSource account, PrintStream out) {
        try {
            new AccountListing(account, out).run();
            return true;
        } catch (VideoException e) {
            out.println(RecordingTable.name(account.provider()) + ": " + e.getMessage());
            return false;
        }
    }

    private static void tour(PrintStream out) {
        try (StandIn standIn = StandIn.builder()
                .twilioRecordings(Tour.TWILIO_RECORDINGS)
                .signalWireRecordings(Tour.SIGNALWIRE_RECORDINGS)
                .start()) {
            new Tour(standIn, out).run(Path.of("target", "quickstart"));
        }
    }
}
