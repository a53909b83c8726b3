package dev.tapedeck.full;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published artifacts, as this build made them. */
final class Artifacts {
    static final String VERSION = System.getProperty("project.version");
    /** The suffixes of an artifact's files: the jar itself, its sources, its Javadoc. */
    static final List<String> KINDS = List.of("", "-sources", "-javadoc");

    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("tapedeck", "client");
        MODULES.put("tapedeck-archive", "archive");
        MODULES.put("tapedeck-cli", "cli");
        MODULES.put("tapedeck-contracts", "contracts");
        MODULES.put("tapedeck-generator", "generator");
        MODULES.put("tapedeck-runtime", "runtime");
        MODULES.put("tapedeck-testing", "testing");
        MODULES.put("tapedeck-tools", "tools");
    }

    private Artifacts() {}

    /** Returns their names. */
    static List<String> names() {
        return List.copyOf(MODULES.keySet());
    }

    /** Returns the folder of an artifact's module, in this build or in a copy of the project. */
    static Path module(Path project, String artifact) {
        return project.resolve("src").resolve(MODULES.get(artifact));
    }

    /** Returns the folder of an artifact's module. */
    static Path module(String artifact) {
        return module(Path.of("../.."), artifact);
    }

    /** Returns one of an artifact's jars. */
    static Path jar(String artifact, String kind) {
        return module(artifact).resolve("target").resolve(artifact + "-" + VERSION + kind + ".jar");
    }

    static Path pom(String artifact) {
        return module(artifact).resolve("target").resolve(artifact + "-" + VERSION + ".pom");
    }

    /** Copies jars and POMs, and nothing else, to their places in a Maven repository. */
    static void putInto(Path repository) throws IOException {
        for (String artifact : names()) {
            Path folder = repository.resolve("dev/tapedeck").resolve(artifact).resolve(VERSION);
            Files.createDirectories(folder);
            for (Path file : List.of(jar(artifact, ""), pom(artifact))) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
