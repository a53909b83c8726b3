package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.media.Download;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.transfer.SizedFiles.Way;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file whose size differs from the service's is not saved, however the storage host sends it. */
class ExpectedSizeTest {
    private static final String SIZE = String.valueOf(FILE.length);

    @TempDir
    Path directory;

    static Stream<Arguments> waysToWrongFiles() {
        Stream<Arguments> everyFile = Stream.of(Way.RECORDING, Way.SIGNALWIRE_RECORDING)
                .flatMap(way -> wrongFiles().stream().map(sent -> Arguments.of(way, sent)));
        // The same code compares the size, however it is known.
        Stream<Arguments> everyWay = Arrays.stream(Way.values())
                .map(way -> Arguments.of(way, wrongFiles().get(1)));
        return Stream.concat(everyFile, everyWay);
    }

    private static List<RawResponse> wrongFiles() {
        byte[] part = Arrays.copyOf(FILE, 100_000);
        byte[] more = Arrays.copyOf(FILE, 300_001);
        return List.of(
                RawResponse.of("200 OK|Content-Length: 0", ""),
                RawResponse.of("200 OK|Content-Length: 100000", part),
                RawResponse.of("200 OK|Content-Length: 100000|ETag: \"v1\"", part),
                RawResponse.of("200 OK|Content-Length: 300001", more),
                RawResponse.of("200 OK|Transfer-Encoding: chunked", chunked(part)),
                RawResponse.of("200 OK|Transfer-Encoding: chunked", chunked(more)),
                RawResponse.of("200 OK|Transfer-Encoding: chunked", "0\r\n\r\n"),
                RawResponse.of("200 OK|Content-Type: video/mp4", part),
                RawResponse.of("200 OK|Content-Type: video/mp4", more),
                RawResponse.of("200 OK|Content-Type: video/mp4", ""));
    }

    @ParameterizedTest
    @MethodSource("waysToWrongFiles")
    void fileOfAnotherSizeIsNotSaved(Way way, RawResponse sent) throws IOException {
        try (SizedFiles files = new SizedFiles(SIZE, "null", sent)) {
            MediaSizeMismatchException wrong = catchThrowableOfType(
                    MediaSizeMismatchException.class, () -> way.to(files).saveTo(directory.resolve("track.mkv")));

            assertThat(wrong.expectedBytes()).isEqualTo(FILE.length);
            assertThat(wrong.receivedBytes()).isNotEqualTo(FILE.length);
            assertThat(directory).isEmptyDirectory();
            assertThatThrownBy(() -> read(way, files)).hasRootCauseInstanceOf(MediaSizeMismatchException.class);
        }
    }

    private static void read(Way way, SizedFiles files) throws IOException {
        try (MediaStream stream = way.to(files).stream()) {
            stream.readAllBytes();
        } catch (MediaSizeMismatchException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void verifiedFileHasTheExpectedSize(Way way) throws IOException {
        for (RawResponse sent : List.of(
                RawResponse.of("200 OK|Content-Length: 300000", FILE),
                RawResponse.of("200 OK|Transfer-Encoding: chunked", chunked(FILE)),
                RawResponse.of("200 OK|Content-Type: video/mp4", FILE))) {
            try (SizedFiles files = new SizedFiles(SIZE, "null", sent)) {
                MediaFile saved = way.to(files).saveTo(directory.resolve("track.mkv"));

                assertThat(saved.path()).hasBinaryContent(FILE);
                assertThat(saved.isVerified()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fileIsUnverifiedIfTheServiceGivesNoSize(Way way) {
        for (String unknown : List.of("null", "0")) {
            try (SizedFiles files =
                    new SizedFiles(unknown, "null", RawResponse.of("200 OK|Content-Length: 300000", FILE))) {
                assertThat(way.to(files).saveTo(directory.resolve("track.mkv")).isVerified())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Type: video/mp4", "Content-Length: 0"})
    void sizeIsLookedUpIfTheStorageHostGivesNone(String header) {
        String body = header.contains("chunked") ? chunked(Arrays.copyOf(FILE, 100_000)) : "";
        try (SizedFiles files = new SizedFiles(SIZE, "null", RawResponse.of("200 OK|" + header, body))) {
            assertThatThrownBy(() -> files.bySid().saveTo(directory.resolve("track.mkv")))
                    .isInstanceOf(MediaSizeMismatchException.class);
        }
    }

    @Test
    void sizeIsRequiredIfNothingMarksTheEnd() {
        try (SizedFiles files = new SizedFiles("null", "null", RawResponse.of("200 OK|X: y", FILE))) {
            assertThatThrownBy(() -> files.bySid().saveTo(directory.resolve("track.mkv")))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("after 300000 bytes");
            assertThat(directory).isEmptyDirectory();
            assertThat(files.bySid()
                            .withExpectedSize(300_000)
                            .saveTo(directory.resolve("track.mkv"))
                            .isVerified())
                    .isTrue();
        }
    }

    @Test
    void downloadsCompareTheSizeToo() {
        RawResponse empty = RawResponse.of("200 OK|Content-Length: 0", "");
        try (SizedFiles files = new SizedFiles(SIZE, "null", empty)) {
            Recording recording = files.twilio().recordings().fetch(RecordingSid.of("RT" + SizedFiles.HEX));
            List<Download<Recording>> results = new ArrayList<>();

            files.twilio()
                    .recordings()
                    .downloadAll(List.of(recording), any -> directory.resolve("track.mkv"))
                    .forEach(results::add);

            assertThat(results)
                    .singleElement()
                    .satisfies(result ->
                            assertThat(result.failure()).containsInstanceOf(MediaSizeMismatchException.class));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RECORDING", "ROOM_RECORDING", "COMPOSITION", "NEUTRAL_TWILIO_RECORDING", "NEUTRAL_TWILIO_ID"})
    void namesTheAccountsOwnBucket(Way way) {
        String place = "https://bucket.s3.amazonaws.com/recordings/1";
        try (SizedFiles files = new SizedFiles(
                SIZE, '"' + place + "?X-Amz-Signature=s3cret\"", RawResponse.of("200 OK|Content-Length: 0", ""))) {
            MediaUnavailableException external = catchThrowableOfType(
                    MediaUnavailableException.class, () -> way.to(files).saveTo(directory.resolve("track.mkv")));

            assertThat(external)
                    .hasMessageEndingWith(
                            "The media is in the account's own bucket, at " + place + ": fetch it from there");
            assertThat(external.externalLocation().orElseThrow().value()).startsWith(place);
            assertThat(files.toService()).noneMatch(head -> head.contains("/Media"));
        }
    }

    @Test
    void looksUpTheAccountsOwnBucketIfTheServiceHasNoFile() {
        try (SizedFiles files =
                new SizedFiles(SIZE, "\"s3://user:pass@bucket/1\"", RawResponse.of("200 OK|Content-Length: 0", ""))) {
            assertThatThrownBy(() -> files.bySid().link())
                    .isInstanceOf(MediaUnavailableException.class)
                    .hasMessageContaining("at s3://bucket/1:");
        }
    }

    private static String chunked(byte[] bytes) {
        return Integer.toHexString(bytes.length) + "\r\n" + new String(bytes, ISO_8859_1) + "\r\n0\r\n\r\n";
    }
}
