package dev.tapedeck.full;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the tools that are profiles of the build, in one copy of the project for all tests. */
final class Tools {
    private Tools() {}

    /** Runs a profile and returns its output. */
    static List<String> run(String profile, String... options) throws IOException {
        return maven(options).run(goals(profile)).lines().toList();
    }

    /** Runs a profile, which must fail, and returns its output. */
    static List<String> fail(String profile, String... options) throws IOException {
        return maven(options).fail(goals(profile)).lines().toList();
    }

    private static Maven maven(String... options) {
        return Once.COPY.maven().with(options);
    }

    private static String[] goals(String profile) {
        return new String[] {"--quiet", "-P" + profile, "process-test-classes"};
    }

    /** Returns a file that a tool wrote. */
    static Path file(String name) {
        return Once.COPY.file(name);
    }

    private static ProjectCopy copy() {
        try {
            Path folder = Path.of("target", "tools").toAbsolutePath();
            Folders.delete(folder);
            return ProjectCopy.built(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Copied on demand and only once, because copying is slow.
    private static final class Once {
        static final ProjectCopy COPY = copy();
    }
}
