package dev.tapedeck.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders, whole. */
final class Folders {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private Folders() {}

    /** The documents of a folder and those below it, by name; a file is itself the only one. */
    static List<Path> documents(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
