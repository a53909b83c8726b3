package dev.tapedeck.build.docs;

import dev.tapedeck.build.files.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of a client's structure as it was last committed. */
public final class CommittedStructure {
    private static final String NAME = "structure.md";

    private CommittedStructure() {}

    /**
     * Returns whether the structure of a client differs from the committed one, or may do so: without Git, nobody
     * knows.
     *
     * @param committed the folder of the client's committed pages
     * @param generated the folder of the generated ones
     */
    public static boolean differs(Path committed, Path generated) throws IOException {
        return Files.exists(generated.resolve(NAME))
                && !CommittedDocs.tidy(Files.readString(generated.resolve(NAME)))
                        .equals(show(committed));
    }

    private static String show(Path folder) {
        try {
            return Git.show(folder, "HEAD:./" + NAME).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
