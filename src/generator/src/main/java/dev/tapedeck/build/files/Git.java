package dev.tapedeck.build.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Files as Git has them. */
public final class Git {
    private Git() {}

    /**
     * Returns a file of a revision; empty if the repository has no such revision or file.
     *
     * @param folder a folder in the repository
     * @param object what {@code git show} takes, such as {@code HEAD:specs/README.md}
     * @throws IOException if Git cannot be run
     */
    public static Optional<String> show(Path folder, String object) throws IOException {
        Process git = new ProcessBuilder("git", "show", object)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        try (InputStream out = git.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
