package dev.tapedeck.cli;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.recordings.VideoRecording;
import java.util.List;

/** The newest recordings of a real account. */
final class AccountListing {
    private static final int SHOWN = 20;

    private final RecordingSource account;
    private final Terminal terminal;

    AccountListing(RecordingSource account, Terminal terminal) {
        this.account = account;
        this.terminal = terminal;
    }

    void run() {
        String name = RecordingTable.name(account.provider());
        terminal.println("Listing recordings of the %s account ...", name);
        List<VideoRecording> recordings = account.list().limit(SHOWN).toList();
        terminal.print(RecordingTable.of(recordings));
        terminal.println("%s: the first %d recordings of the account%n", name, recordings.size());
    }
}
