package dev.tapedeck.build.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Writes and cleans folders, so that each contains the files of the last build and no others. */
public final class Folders {
    private Folders() {}

    /** Writes these files, by name, and deletes all others. Unchanged files keep their time stamps. */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.newDirectoryStream(folder)) {
            for (Path file : there) {
                if (!files.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        for (var entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.writeString(file, entry.getValue());
            }
        }
    }

    /** Deletes the files of a copy that differ from the original or are missing there. */
    public static void deleteStale(Path copy, Path original) throws IOException {
        if (!Files.exists(copy)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(copy)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path current = original.resolve(copy.relativize(file));
                if (!Files.exists(current) || Files.mismatch(file, current) >= 0) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Deletes a folder with its contents, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            // The contents of a folder before the folder itself.
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
