package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.rest;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transfers of one file in several processes. */
@Timeout(60)
class OtherProcessTest {
    private static final String RECORDING = "RT0123456789abcdef0123456789abcdef";
    private static final Pattern RANGE = Pattern.compile("Range: bytes=(\\d+)-");

    @TempDir
    Path directory;

    @Test
    void killedProcessLeavesAPartToResume() throws Exception {
        Path target = directory.resolve("track.mkv");
        SocketServer host = SocketServer.by((number, head) -> {
            Matcher range = RANGE.matcher(head);
            return range.find()
                    ? rest(Integer.parseInt(range.group(1)))
                    : beginning(V1, FILE, 250_000).then(End.STALLED);
        });
        try (Storage storage = Storage.of(host, options -> options)) {
            Process process = OtherProcess.start(storage.service(), RECORDING, target);
            OtherProcess.awaitBytes(process, 250_000);
            process.destroyForcibly().waitFor();

            storage.media().saveTo(target);

            assertThat(target).hasBinaryContent(FILE);
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=250000-");
            assertThat(directory.toFile().list()).containsExactly("track.mkv");
        }
    }

    @Test
    void twoProcessesNeverWriteTheSamePart() throws Exception {
        Path target = directory.resolve("track.mkv");
        SocketServer host = SocketServer.by(
                (number, head) -> number == 0 ? beginning(V1, FILE, 250_000).then(End.STALLED) : whole(V1, FILE));
        try (Storage storage = Storage.of(host, options -> options)) {
            Process process = OtherProcess.start(storage.service(), RECORDING, target);
            try {
                OtherProcess.awaitBytes(process, 250_000);

                storage.media().saveTo(target);

                assertThat(target).hasBinaryContent(FILE);
                assertThat(storage.headers("Range")).containsExactly("-", "-");
                // The part and note of the other process.
                assertThat(Storage.parts(directory)).hasSize(2);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
