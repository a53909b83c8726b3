package dev.tapedeck.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of files that are made: after each build it has those that were made last, and no others. */
final class Folder {
    private Folder() {}

    /** Writes these files, by name; an unchanged one keeps its time stamp, so that nothing takes it for new. */
    static void write(Path folder, Map<String, String> files) throws IOException {
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
}
