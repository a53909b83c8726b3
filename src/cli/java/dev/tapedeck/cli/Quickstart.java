package dev.tapedeck.cli;

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

    /** Runs it; the environment's variables are in the README. */
    public static void main(String[] args) {
        run(System.getenv(), System.out);
    }

    static void run(Map<String, String> environment, PrintStream out) {
        List<RecordingSource> accounts = Accounts.of(environment);
        accounts.forEach(account -> new AccountListing(account, out).run());
        if (accounts.isEmpty()) {
            tour(out);
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
