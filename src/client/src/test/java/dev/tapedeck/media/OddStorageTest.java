package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.tapedeck.media.Files.ofTwilio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none of a file, and services that lead to none, are not saved as if they were. */
class OddStorageTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203, 204, 205, 206, 207})
    void onlyA200IsTheWholeFile(int status) throws IOException {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, aResponse().withStatus(status).withHeader("Content-Range", "bytes 0-4/5000"));
        Path target = java.nio.file.Files.writeString(directory.resolve("track.mkv"), "older");

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(target))
                .isInstanceOf(MediaUnavailableException.class)
                .hasMessageEndingWith("with " + status);

        assertThat(target).hasContent("older");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307})
    void aRedirectOfSignalWiresApiLeadsToNoFile(int status) {
        Wire.answer(SERVICE, aResponse().withStatus(status).withHeader("Location", Wire.url(STORAGE) + "/login"));

        assertThatThrownBy(() -> Files.signalWire(SERVICE)
                        .roomRecordings()
                        .media(Files.ID)
                        .saveTo(directory.resolve("track.mp4")))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessageEndingWith("failed with " + status);

        assertThat(Wire.urls(STORAGE)).isEmpty();
    }

    @Test
    void aRedirectOfTwiliosMayNameTheAddressInItsBody() {
        Wire.answer(
                SERVICE, aResponse().withStatus(302).withBody("{\"redirect_to\":\"https://storage.example/file\"}"));

        assertThat(ofTwilio(SERVICE).link().url().value()).isEqualTo("https://storage.example/file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t"})
    void aBlankAddressIsNone(String blank) {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording('"' + blank + '"')));

        assertThatThrownBy(() -> Files.signalWire(SERVICE)
                        .roomRecordings()
                        .media(Files.ID)
                        .link())
                .isInstanceOf(MediaUnavailableException.class);
    }

    @Test
    void anAddressThatIsTheRequestsOwnIsNone() {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording("\"#\"")));

        assertThatThrownBy(() -> Files.signalWire(SERVICE)
                        .roomRecordings()
                        .media(Files.ID)
                        .link())
                .isInstanceOf(UnexpectedResponseException.class);
        assertThat(Wire.urls(SERVICE)).hasSize(1);
    }

    @Test
    void aFileThatIsStoredPackedIsUnpacked() throws IOException {
        byte[] file = Files.bytes(100_000);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, aResponse().withBody(packed.toByteArray()).withHeader("Content-Encoding", "gzip"));

        MediaFile saved = ofTwilio(SERVICE).saveTo(directory.resolve("track.mkv"));

        assertThat(saved.path()).hasBinaryContent(file);
        assertThat(saved.sizeInBytes()).isEqualTo(100_000);
    }

    @Test
    void anotherPackingIsRefused() throws IOException {
        try (SocketServer storage =
                SocketServer.giving(RawResponse.of("200 OK|Content-Length: 5|Content-Encoding: zstd", "bytes"))) {
            Files.redirect(SERVICE, storage.url() + Files.SIGNED);

            assertThatThrownBy(() -> ofTwilio(SERVICE).stream())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageEndingWith("packed by zstd");
        }
    }

    @Test
    void aLengthThatIsNoneIsAConnectionFailure() throws IOException {
        try (SocketServer storage = SocketServer.giving(RawResponse.of("200 OK|Content-Length: -5", "bytes"))) {
            Files.redirect(SERVICE, storage.url() + Files.SIGNED);

            assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(directory.resolve("track.mkv")))
                    .isInstanceOf(ConnectionException.class);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLimitOfTheSizeHolds(boolean told) {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        var answer = aResponse().withBody(Files.bytes(1_001));
        Wire.answer(STORAGE, told ? answer.withHeader("Content-Length", "1001") : answer);

        assertThatThrownBy(() -> ofTwilio(SERVICE).withLargestFile(1_000).saveTo(directory.resolve("track.mkv")))
                .isInstanceOf(MediaTooLargeException.class)
                .hasMessage("The file of GET /v1/Recordings/" + Files.SID
                        + "/Media is larger than 1000 bytes, which is the limit that was set");
        assertThat(directory).isEmptyDirectory();
        assertThat(ofTwilio(SERVICE).withLargestFile(1_001).saveTo(directory.resolve("track.mkv")))
                .isNotNull();
    }

    @Test
    void aLinkInTheFileSystemStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path real = java.nio.file.Files.writeString(directory.resolve("real.mkv"), "older");
        Path link = java.nio.file.Files.createSymbolicLink(directory.resolve("link.mkv"), real);

        ofTwilio(SERVICE).saveTo(link);

        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(Files.bytes(10));
    }
}
