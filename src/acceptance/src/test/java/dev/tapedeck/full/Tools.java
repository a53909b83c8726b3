package dev.tapedeck.full;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The tools that are profiles of the build, run in one copy of the project for all tests. */
final class Tools {
    private Tools() {}

    /** Runs a profile; what it printed. */
    static List<String> run(String profile, String... options) throws IOException {
        String printed = Once.COPY.maven().with(options).run("--quiet", "-P" + profile, "process-test-classes");
        return printed.lines().toList();
    }

    /** A file that a tool left. */
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

    // Copying takes a while: only for the tests that need it, and once for them all.
    private static final class Once {
        static final ProjectCopy COPY = copy();
    }
}
