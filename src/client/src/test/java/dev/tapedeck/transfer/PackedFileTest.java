package dev.tapedeck.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A compressed file is decompressed to its last byte, or not at all. */
class PackedFileTest {
    private static final byte[] ONE = packed(Arrays.copyOf(StorageResponses.FILE, 100_000));
    private static final byte[] OTHER = packed(Arrays.copyOfRange(StorageResponses.FILE, 100_000, 300_000));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50_000})
    void decompressesAllMembersAsOneFile(int chunk) {
        assertSaved(chunked("gzip", joined(ONE, OTHER), chunk));
    }

    @Test
    void decompressesALateMember() {
        byte[] late = joined(ONE, OTHER);
        String body = chunk(Arrays.copyOf(late, ONE.length))
                + chunk(Arrays.copyOfRange(late, ONE.length, late.length))
                + "0\r\n\r\n";

        assertSaved(RawResponse.of("200 OK|Content-Encoding: gzip|Transfer-Encoding: chunked", body));
    }

    static Stream<byte[]> brokenFiles() {
        byte[] both = joined(ONE, OTHER);
        return Stream.of(
                Arrays.copyOf(both, ONE.length + 1),
                Arrays.copyOf(both, ONE.length + 9),
                Arrays.copyOf(both, ONE.length + 100),
                Arrays.copyOf(both, both.length - 1),
                Arrays.copyOf(both, both.length - 8),
                Arrays.copyOf(both, ONE.length - 4),
                joined(both, new byte[] {0, 0, 0}),
                joined(both, "<Error>".getBytes(ISO_8859_1)),
                "not packed at all".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void refusesAPartlyCompressedFile(byte[] file) {
        assertRefused(chunked("gzip", file, 50_000));
        assertRefused(RawResponse.of("200 OK|Content-Encoding: gzip|Content-Length: " + file.length, file));
    }

    @Test
    void refusesATruncatedCompressedFile() {
        int length = ONE.length + OTHER.length;
        assertRefused(RawResponse.of("200 OK|Content-Encoding: gzip|Content-Length: " + length, ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip|Content-Encoding: gzip", "gzip, gzip", "GZIP ,identity, x-gzip"})
    void decompressesAFileTwice(String encodings) {
        assertSaved(chunked(encodings, packed(joined(ONE, OTHER)), 50_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip|Content-Encoding: br", "br, gzip", "gzip, gzip, gzip, gzip, gzip, gzip", "zstd"})
    void refusesOtherEncodings(String encodings) {
        try (Storage storage = Storage.giving(chunked(encodings, ONE, 50_000))) {
            assertThatThrownBy(() -> save(storage))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("but it is compressed by ");
        }
        assertThat(directory).isEmptyDirectory();
    }

    private void assertSaved(RawResponse answer) {
        try (Storage storage = Storage.giving(answer)) {
            assertThat(save(storage)).hasBinaryContent(StorageResponses.FILE);
        }
    }

    private void assertRefused(RawResponse answer) {
        try (Storage storage = Storage.giving(answer)) {
            assertThatThrownBy(() -> save(storage)).isInstanceOf(ConnectionException.class);
        }
        assertThat(directory).isEmptyDirectory();
    }

    private Path save(Storage storage) {
        return storage.media().saveTo(directory.resolve("track.mkv")).path();
    }

    private static RawResponse chunked(String encodings, byte[] bytes, int size) {
        StringBuilder body = new StringBuilder();
        for (int from = 0; from < bytes.length; from += size) {
            body.append(chunk(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
        }
        return RawResponse.of(
                "200 OK|Content-Encoding: " + encodings + "|Transfer-Encoding: chunked", body + "0\r\n\r\n");
    }

    private static String chunk(byte[] bytes) {
        return Integer.toHexString(bytes.length) + "\r\n" + new String(bytes, ISO_8859_1) + "\r\n";
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
