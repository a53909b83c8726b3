package dev.tapedeck.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The documents in a folder. */
public final class SpecFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private static final List<String> ROOT_KEYS = List.of("openapi", "swagger", "paths");

    private SpecFiles() {}

    /** Returns the documents by names that tell them apart: of the file, and of its folders and ending if need be. */
    public static Map<String, Path> named(Path place) throws IOException {
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path document : documents(place)) {
            Path path = Files.isRegularFile(place) ? document.getFileName() : place.relativize(document);
            String full = path.toString().replace(File.separatorChar, '-');
            String name = full.substring(0, full.lastIndexOf('.'));
            named.put(named.containsKey(name) ? full.replace('.', '-') : name, document);
        }
        return named;
    }

    /**
     * Returns the documents in a folder and its subfolders, sorted by path, without files that are parts of others. A
     * file is its own only document.
     */
    private static List<Path> documents(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .filter(file -> !isPart(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPart(Path file) {
        try {
            JsonNode root = Yaml.readAny(file);
            return ROOT_KEYS.stream().noneMatch(root::has);
        } catch (SpecException e) {
            return false; // It is tried, which reports the fault.
        }
    }
}
