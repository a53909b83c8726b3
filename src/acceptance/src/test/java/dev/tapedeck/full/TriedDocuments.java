package dev.tapedeck.full;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The documents full of traps, made to clients by {@code -Ptry-spec} once for all tests that look at them. */
final class TriedDocuments {
    private TriedDocuments() {}

    /** What it printed. */
    static List<String> log() {
        return Once.LOG;
    }

    private static List<String> make() {
        try {
            return ProjectMaven.run(
                    Path.of("target", "tried.log"),
                    "-Ptry-spec",
                    "process-test-classes",
                    "-Dspec=" + Path.of("src", "test", "resources", "documents"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final List<String> LOG = make();
    }
}
