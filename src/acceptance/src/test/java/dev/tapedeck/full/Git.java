package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Git in a folder. */
final class Git {
    private final Path folder;

    private Git(Path folder) {
        this.folder = folder;
    }

    static Git in(Path folder) {
        return new Git(folder);
    }

    /** Returns whether Git is installed; nothing else in the build needs it. */
    static boolean isInstalled() {
        try {
            new ProcessBuilder("git", "--version").start().destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a command, which must succeed, and returns the lines that it printed. */
    List<String> run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> printed = git.inputReader().lines().toList();
        try {
            assertThat(git.waitFor()).as(String.join("\n", printed)).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while Git ran", e);
        }
        return printed;
    }
}
