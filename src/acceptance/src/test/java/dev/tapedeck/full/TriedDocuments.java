package dev.tapedeck.full;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The tricky documents: {@code -Ptry-spec} generates clients from them once for all tests. */
final class TriedDocuments {
    private TriedDocuments() {}

    /** Returns the output of the run. */
    static List<String> log() {
        return Once.LOG;
    }

    private static List<String> make() {
        try {
            // Some documents have what no client can send, so the run fails.
            return Tools.fail("try-spec", "-Dspec=src/acceptance/src/test/resources/documents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final List<String> LOG = make();
    }
}
