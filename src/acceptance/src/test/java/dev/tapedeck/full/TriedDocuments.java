package dev.tapedeck.full;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            return Tools.run("try-spec", "-Dspec=src/acceptance/src/test/resources/documents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final List<String> LOG = make();
    }
}
