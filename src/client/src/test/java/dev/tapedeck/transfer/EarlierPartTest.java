package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.part;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static dev.tapedeck.transfer.StorageResponses.rest;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transfer continues the part of an earlier one, whichever client made it. */
class EarlierPartTest {
    private static final byte[] OTHER = StorageResponses.file(50_000);
    private static final String LAST_MODIFIED = "Last-Modified: Sat, 21 Nov 2026 12:00:00 GMT";

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void setTarget() {
        target = directory.resolve("track.mkv");
    }

    @Test
    void resumesInAnotherClient() {
        breakOff(beginning(V1, FILE, 100_000));

        assertThat(Storage.parts(directory)).hasSize(2);
        assertSaved(FILE, List.of("bytes=100000-"), rest(100_000));
    }

    @Test
    void resumesByLastModifiedAndSize() {
        breakOff(beginning(LAST_MODIFIED, FILE, 100_000));

        assertSaved(
                FILE, List.of("bytes=100000-"), part("bytes 100000-299999/300000|" + LAST_MODIFIED, 100_000, 300_000));
    }

    @Test
    void resumesAfterSeveralTransfers() {
        breakOff(beginning(V1, FILE, 100_000));
        breakOff(part("bytes 100000-299999/300000|" + V1, 100_000, 150_000));

        assertSaved(FILE, List.of("bytes=150000-"), rest(150_000));
    }

    @Test
    void requestsTheLastByteOfACompletePart() {
        try (Storage storage = Storage.giving(whole(V1, FILE))) {
            assertThatThrownBy(() -> storage.media().saveTo(target, (received, total) -> {
                        if (received == FILE.length) {
                            throw new IllegalStateException("enough");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertSaved(FILE, List.of("bytes=299999-"), rest(299_999));
    }

    @Test
    void restartsIfTheFileHasChanged() {
        breakOff(beginning(V1, FILE, 100_000));

        assertSaved(OTHER, List.of("bytes=100000-"), whole("ETag: \"v2\"", OTHER));
    }

    @Test
    void restartsIfTheHostDoesNotProveThatTheFileIsTheSame() {
        breakOff(beginning(V1, FILE, 100_000));

        assertSaved(
                FILE,
                List.of("bytes=100000-", "-"),
                part("bytes 100000-299999/300000", 100_000, 300_000),
                whole(V1, FILE));
    }

    @Test
    void restartsForAnotherRecording() throws IOException {
        breakOff(beginning(V1, FILE, 100_000));
        Path note = Storage.parts(directory).stream()
                .filter(file -> file.toString().endsWith(".part-note"))
                .findFirst()
                .orElseThrow();
        Files.writeString(note, Files.readString(note).replace("/RT0", "/RT1"));

        assertSaved(FILE, List.of("-"), whole(V1, FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "tapedeck part 1\n", "\0\0\0\0", "tapedeck part 2\nGET /\n\n\n1\n"})
    void restartsIfTheNoteIsUnusable(String text) throws IOException {
        breakOff(beginning(V1, FILE, 100_000));
        for (Path file : Storage.parts(directory)) {
            if (file.toString().endsWith(".part-note")) {
                Files.writeString(file, text);
            }
        }

        assertSaved(FILE, List.of("-"), whole(V1, FILE));
    }

    @Test
    void restartsIfThePartIsLargerThanTheFile() throws IOException {
        breakOff(beginning(V1, FILE, 100_000));
        for (Path file : Storage.parts(directory)) {
            if (file.toString().endsWith(".part")) {
                Files.write(file, new byte[FILE.length + 1]);
            }
        }

        assertSaved(FILE, List.of("-"), whole(V1, FILE));
    }

    @Test
    void leavesNoPartThatCannotBeVerifiedLater() {
        breakOff(beginning("X: y", FILE, 100_000));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNoPartOfADeletedFile() {
        assertThatThrownBy(() -> save(beginning(V1, FILE, 100_000), refusal(404, "")))
                .isInstanceOf(MediaUnavailableException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNoPartOfAFileThatIsTooLarge() {
        String chunk = "186a0\r\n" + " ".repeat(100_000) + "\r\n0\r\n\r\n";
        try (Storage storage = Storage.giving(RawResponse.of("200 OK|Transfer-Encoding: chunked|" + V1, chunk))) {
            assertThatThrownBy(() -> storage.media().withMaxFileBytes(90_000).saveTo(target))
                    .isInstanceOf(MediaTooLargeException.class);
        }

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNoPartOfAFileOfTheWrongSize() {
        String chunk = "186a0\r\n" + " ".repeat(100_000) + "\r\n0\r\n\r\n";
        try (Storage storage = Storage.giving(RawResponse.of("200 OK|Transfer-Encoding: chunked|" + V1, chunk))) {
            assertThatThrownBy(() -> storage.media().withExpectedSize(300_000).saveTo(target))
                    .isInstanceOf(MediaSizeMismatchException.class);
        }

        assertThat(directory).isEmptyDirectory();
    }

    private void breakOff(RawResponse answer) {
        try (Storage storage = Storage.of(
                SocketServer.giving(answer),
                options -> options.toBuilder().retryPolicy(RetryPolicy.none()).build())) {
            assertThatThrownBy(() -> storage.media().saveTo(target)).isInstanceOf(ConnectionException.class);
        }
    }

    private void save(RawResponse... answers) {
        try (Storage storage = Storage.giving(answers)) {
            storage.media().saveTo(target);
        }
    }

    private void assertSaved(byte[] file, List<String> ranges, RawResponse... answers) {
        try (Storage storage = Storage.giving(answers)) {
            assertThat(storage.media().saveTo(target).sizeInBytes()).isEqualTo(file.length);
            assertThat(storage.headers("Range")).isEqualTo(ranges);
        }
        assertThat(target).hasBinaryContent(file);
        assertThat(directory.toFile().list()).containsExactly("track.mkv");
    }
}
