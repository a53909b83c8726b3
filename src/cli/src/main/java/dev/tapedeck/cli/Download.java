package dev.tapedeck.cli;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.recordings.RecordingFilter;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.recordings.VideoRecording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** Saves recordings to a directory and prints what was saved. The same for both providers. */
final class Download {
    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final Terminal terminal;

    Download(Path directory, Terminal terminal) {
        this.directory = directory;
        this.terminal = terminal;
    }

    void smallestOf(RecordingSource source) {
        terminal.println("Downloading the smallest recording of %s ...", RecordingTable.name(source.provider()));
        RecordingFilter completed = RecordingFilter.builder()
                .status(VideoRecording.Status.COMPLETED)
                .build();
        VideoRecording smallest = source.list(completed).stream()
                .min(Comparator.comparing(VideoRecording::sizeInBytes, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
        MediaFile file = source.media(smallest).saveTo(directory.resolve(smallest.fileName()));
        terminal.println("downloaded: %s, %d bytes, SHA-256 %s", file.path(), file.sizeInBytes(), sha256(file.path()));
    }

    private static String sha256(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
