package dev.tapedeck.media;

import static dev.tapedeck.media.Files.ofTwilio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.LocalFileException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveToTest {
    private static final Path PROC = Path.of("/proc");

    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    @TempDir
    Path directory;

    @Test
    void savesEveryByteAndReportsTheFile() {
        byte[] file = Files.bytes(300_000);
        Files.store(file, STORAGE, SERVICE);
        Path target = directory.resolve("track.mkv");

        MediaFile saved = ofTwilio(SERVICE).saveTo(target);

        assertThat(target).hasBinaryContent(file);
        assertThat(saved).isEqualTo(new MediaFile(target, 300_000, Optional.of("video/x-matroska"), false));
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings/" + Files.SID + "/Media");
        assertThat(Wire.urls(STORAGE)).containsExactly(Files.SIGNED);
    }

    @Test
    void savesAnEmptyFile() {
        Files.store(new byte[0], STORAGE, SERVICE);
        Path target = directory.resolve("empty.mkv");

        assertThat(ofTwilio(SERVICE).saveTo(target).sizeInBytes()).isZero();

        assertThat(target).isEmptyFile();
    }

    @Test
    void createsMissingDirectories() {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path target = directory.resolve("2026/11/track.mkv");

        ofTwilio(SERVICE).saveTo(target);

        assertThat(target).hasBinaryContent(Files.bytes(10));
    }

    @Test
    void replacesAnExistingFileAndLeavesNothingElse() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path target = java.nio.file.Files.writeString(directory.resolve("track.mkv"), "older and longer");

        ofTwilio(SERVICE).saveTo(target);

        assertThat(target).hasBinaryContent(Files.bytes(10));
        assertThat(directory).isDirectoryContaining("glob:**/track.mkv");
        assertThat(directory.toFile().list()).containsExactly("track.mkv");
    }

    @Test
    void brokenTransferDoesNotChangeTheTarget() throws IOException {
        Path target = java.nio.file.Files.writeString(directory.resolve("track.mkv"), "older");
        try (SocketServer storage = SocketServer.giving(RawResponse.of("200 OK|Content-Length: 100", "half of it"))) {
            Files.redirect(SERVICE, storage.url() + Files.SIGNED);

            assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(target))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("The file of GET /v1/Recordings/" + Files.SID
                            + "/Media broke off after 10 of 100 bytes: unexpected end of stream");
        }

        assertThat(target).hasContent("older");
        assertThat(directory.toFile().list()).containsExactly("track.mkv");
    }

    @Test
    void reportsProgressToAListener() {
        Files.store(Files.bytes(200_000), STORAGE, SERVICE);
        List<Long> received = new ArrayList<>();
        List<@Nullable Long> totals = new ArrayList<>();

        ofTwilio(SERVICE).saveTo(directory.resolve("track.mkv"), (bytes, total) -> {
            received.add(bytes);
            totals.add(total);
        });

        assertThat(received).startsWith(0L).endsWith(200_000L).isSorted().hasSizeGreaterThan(3);
        assertThat(totals).containsOnly(200_000L);
    }

    @Test
    void exceptionOfAListenerEndsTheTransfer() {
        Files.store(Files.bytes(200_000), STORAGE, SERVICE);
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(directory.resolve("track.mkv"), (bytes, total) -> {
                    if (bytes > 0) {
                        throw enough;
                    }
                }))
                .isSameAs(enough);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesADirectoryBeforeAnyRequest() {
        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the path of a file but \"" + directory
                        + "\" is a directory: pass a file name, such as directory.resolve(\"track.mka\")");

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    @Test
    void refusesATargetWhoseParentIsAFileBeforeAnyRequest() throws IOException {
        Path parent = java.nio.file.Files.writeString(directory.resolve("a file"), "");
        Path target = parent.resolve("track.mkv");

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(target))
                .isInstanceOf(LocalFileException.class)
                .hasMessage("Could not write " + target + ": its parent " + parent + " is not a directory");

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    @Test
    void namesADirectoryThatCannotBeCreated() {
        assumeTrue(java.nio.file.Files.isDirectory(PROC));
        Files.store(Files.bytes(10), STORAGE, SERVICE);

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(PROC.resolve("x/track.mkv")))
                .isInstanceOf(LocalFileException.class)
                .hasMessage("Could not write /proc/x/track.mkv: could not create the directory /proc/x");
    }

    @Test
    void refusesANameThatIsTooLongBeforeAnyRequest() {
        Path target = directory.resolve("x".repeat(10_000));

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(target))
                .isInstanceOf(LocalFileException.class)
                .hasMessageMatching("Could not write .{300}\\.\\.\\.: File name too long");

        assertThat(Wire.urls(SERVICE)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesANameInAMissingDirectoryBeforeTheFirstByte() {
        Files.store(Files.bytes(300_000), STORAGE, SERVICE);
        Path missing = directory.resolve("2026");
        List<Long> received = new ArrayList<>();

        assertThatThrownBy(() -> ofTwilio(SERVICE)
                        .saveTo(missing.resolve("x".repeat(300)), (bytes, total) -> received.add(bytes)))
                .isInstanceOf(LocalFileException.class)
                .hasMessageEndingWith(": File name too long");

        assertThat(received).isEmpty();
        assertThat(missing).isEmptyDirectory();
    }

    @Test
    void acceptsTheLongestName() {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path target = directory.resolve("x".repeat(255));

        ofTwilio(SERVICE).saveTo(target);

        assertThat(directory.toFile().list()).containsExactly("x".repeat(255));
    }

    @Test
    void newFileHasDefaultPermissions() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path any = java.nio.file.Files.writeString(directory.resolve("any"), "");

        Path saved = ofTwilio(SERVICE).saveTo(directory.resolve("track.mkv")).path();

        assertThat(java.nio.file.Files.getPosixFilePermissions(saved))
                .isEqualTo(java.nio.file.Files.getPosixFilePermissions(any));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "rwxr-x--x", "r--r-----"})
    void replacedTargetKeepsItsPermissions(String permissions) throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path target = java.nio.file.Files.writeString(directory.resolve("track.mkv"), "older");
        java.nio.file.Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));

        ofTwilio(SERVICE)
                .saveTo(
                        target,
                        (received, total) -> assertThat(partPermissions())
                                .isIn("", permissions, permissions.replaceFirst("^r-", "rw")));

        assertThat(target).hasBinaryContent(Files.bytes(10));
        assertThat(PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(target)))
                .isEqualTo(permissions);
    }

    /** Returns the permissions of the part while it exists: nobody may read it who may not read the target. */
    private String partPermissions() {
        try (Stream<Path> files = java.nio.file.Files.list(directory)) {
            Path part = files.filter(file -> file.toString().endsWith(".part"))
                    .findFirst()
                    .orElse(null);
            return part == null ? "" : PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
