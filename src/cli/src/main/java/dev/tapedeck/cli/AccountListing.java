package dev.tapedeck.cli;

import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.recordings.VideoRecording;
import java.io.PrintStream;
import java.util.List;

/** The newest recordings of a real account. */
final class AccountListing {
    private static final int SHOWN = 20;

    private final RecordingSource account;
    private final PrintStream out;

    AccountListing(RecordingSource account, PrintStream out) {
        this.account = account;
        this.out = out;
    }

    void run() {
        List<VideoRecording> recordings = account.list().limit(SHOWN).toList();
        out.print(RecordingTable.of(recordings));
        out.printf(
                "%s: the first %d recordings of the account%n%n",
                RecordingTable.name(account.provider()), recordings.size());
    }
}
