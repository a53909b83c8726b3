package dev.tapedeck.cli;

import dev.tapedeck.cli.text.Cells;
import dev.tapedeck.cli.text.Table;
import dev.tapedeck.recordings.Provider;
import dev.tapedeck.recordings.VideoRecording;
import java.util.List;
import java.util.Locale;

/** Recordings as rows of a table, the same for both providers. */
final class RecordingTable {
    private RecordingTable() {}

    static Table of(List<VideoRecording> recordings) {
        Table table = new Table(
                        "PROVIDER",
                        "RECORDING",
                        "SESSION",
                        "STATUS",
                        "STARTED (UTC)",
                        " LENGTH",
                        " SIZE",
                        "FORMAT",
                        "TRACK")
                // Down to 80 columns. The provider is named below the table too.
                .narrow("TRACK", 24)
                .narrow("SESSION", 0)
                .narrow("FORMAT", 0)
                .narrow("PROVIDER", 0)
                .narrow("TRACK", 10)
                .narrow("RECORDING", 14);
        recordings.forEach(recording -> add(table, recording));
        return table;
    }

    static String name(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    private static void add(Table table, VideoRecording recording) {
        table.add(
                name(recording.provider()),
                recording.id(),
                Cells.text(recording.session()),
                recording.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Cells.time(recording.started()),
                Cells.duration(recording.duration()),
                Cells.size(recording.sizeInBytes()),
                Cells.text(recording.format()),
                Cells.text(recording.track()));
    }
}
