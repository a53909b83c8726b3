package dev.tapedeck.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of downloads, and the check of their contents. */
final class DownloadFolder {
    private final Path path = Path.of("target", "bench-files").toAbsolutePath();
    private final StoredFiles stored = new StoredFiles();
    private final List<String> sids;

    DownloadFolder(List<String> sids) {
        this.sids = sids;
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Compares every byte of every file with what the storage host has, and removes the files. */
    void checkAndEmpty() {
        for (String sid : sids) {
            Path file = path.resolve(sid);
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                if (!bytes.equals(stored.of(sid))) {
                    throw new IllegalStateException("Expected the bytes of the storage host in " + file.getFileName());
                }
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
