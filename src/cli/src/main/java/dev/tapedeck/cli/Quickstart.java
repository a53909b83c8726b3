package dev.tapedeck.cli;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.stub.StandIn;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lists recordings of both services, and downloads one of each, on a stand-in of them that it starts itself: no account
 * is needed. With the credentials of a real one in the environment, it lists that instead and changes nothing.
 */
public final class Quickstart {
    private Quickstart() {}

    /** Runs it; the environment's variables are in the README. Ends with status 1 if something failed. */
    public static void main(String[] args) {
        if (!run(System.getenv(), System.out)) {
            System.exit(1);
        }
    }

    /** Whether all went well; if not, a sentence has said what didn't. */
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
