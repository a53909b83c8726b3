package dev.tapedeck.cli.command;

import java.nio.file.Path;

/** Folders as arguments. */
final class Folders {
    private Folders() {}

    /** Refuses an empty name, as an unset variable in a script gives: it would mean the current folder. */
    static void check(Path folder) {
        if (folder.toString().isEmpty()) {
            throw new UsageException("The name of the folder is empty: write . for the current folder");
        }
    }
}
