package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.part;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.RawResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken transfer restarts if the host does not prove that the file is the same. */
class RestartTest {
    private static final byte[] OTHER = StorageResponses.file(50_000);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "ETag: W/\"v1\"", "ETag: v1", "Last-Modified: vor\u00e4ngst", "ETag: \"\u00e9\""})
    void restartsWithoutAValidator(String headers) {
        assertSaved(List.of("-", "-"), FILE, beginning(headers, FILE, 100_000), whole(headers, FILE));
    }

    @Test
    void restartsIfTheFileHasChanged() {
        assertSaved(List.of("-", "bytes=100000-"), OTHER, beginning(V1, FILE, 100_000), whole("ETag: \"v2\"", OTHER));
    }

    @Test
    void resumesTheChangedFileIfItBreaksToo() {
        RawResponse rest = RawResponse.of(
                "206 Partial Content|Content-Range: bytes 20000-49999/50000|Content-Length: 30000|ETag: \"v2\"",
                Arrays.copyOfRange(OTHER, 20_000, 50_000));

        assertSaved(
                List.of("-", "bytes=100000-", "bytes=20000-"),
                OTHER,
                beginning(V1, FILE, 100_000),
                beginning("ETag: \"v2\"", OTHER, 20_000),
                rest);
    }

    @Test
    void restartsIfTheHostSendsNoParts() {
        assertSaved(List.of("-", "bytes=100000-"), FILE, beginning(V1, FILE, 100_000), whole(V1, FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes 100000-299999/300000",
                "bytes 100000-299999/300000|Last-Modified: Sat, 21 Nov 2026 12:00:00 GMT",
                "bytes 100001-299999/300000|ETag: \"v1\"",
                "bytes 99999-299999/300000",
                "bytes 0-299999/300000",
                "bytes 100000-299998/300000",
                "bytes 100000-199999/200000",
                "bytes 100000-299999/300001",
                "bytes 100000-199999/*",
                "bytes */300000",
                "items 100000-299999/300000",
                "bytes 100000-299999/300000|ETag: \"v2\"",
                "bytes 100000-299999/300000|ETag: W/\"v1\"",
                "bytes 100000-299999/300000|Content-Encoding: gzip",
                "nothing"
            })
    void restartsAfterAPartThatDoesNotFit(String contentRange) {
        assertSaved(
                List.of("-", "bytes=100000-", "-"),
                OTHER,
                beginning(V1, FILE, 100_000),
                part(contentRange, 100_000, 300_000),
                whole("ETag: \"v2\"", OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes 100000-199999/300000", "bytes 100000-199999/*", "bytes 100000-199999/150000"})
    void restartsAfterAPartOfAFileOfUnknownSize(String contentRange) {
        String chunk = "186a0\r\n" + text(Arrays.copyOf(FILE, 100_000)) + "\r\n";

        assertSaved(
                List.of("-", "bytes=100000-", "-"),
                FILE,
                RawResponse.of("200 OK|Transfer-Encoding: chunked|" + V1, chunk),
                part(contentRange, 100_000, 200_000),
                whole(V1, FILE));
    }

    @Test
    void restartsAfterAnUnsatisfiableRange() {
        assertSaved(
                List.of("-", "bytes=100000-", "-"),
                OTHER,
                beginning(V1, FILE, 100_000),
                refusal(416, "|Content-Range: bytes */50000"),
                whole("ETag: \"v2\"", OTHER));
    }

    @Test
    void reportsTheRestartToAListener() {
        List<Long> received = new ArrayList<>();
        List<@Nullable Long> totals = new ArrayList<>();
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), whole("ETag: \"v2\"", OTHER))) {
            storage.media().saveTo(directory.resolve("track.mkv"), (bytes, total) -> {
                received.add(bytes);
                totals.add(total);
            });
        }

        assertThat(received).contains(100_000L).endsWith(50_000L);
        assertThat(totals).startsWith(300_000L).endsWith(50_000L);
    }

    private void assertSaved(List<String> ranges, byte[] file, RawResponse... answers) {
        Path target = directory.resolve("track.mkv");
        try (Storage storage = Storage.giving(answers)) {
            var saved = storage.media().saveTo(target);

            assertThat(saved.sizeInBytes()).isEqualTo(file.length);
            assertThat(storage.headers("Range")).isEqualTo(ranges);
        }
        assertThat(target).hasBinaryContent(file);
        assertThat(directory.toFile().list()).containsExactly("track.mkv");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
