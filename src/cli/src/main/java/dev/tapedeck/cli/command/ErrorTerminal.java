package dev.tapedeck.cli.command;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Finds out whether standard error is a terminal. */
final class ErrorTerminal {
    private static final int LONGEST_SECONDS = 2;

    private ErrorTerminal() {}

    /** Returns whether it is; false if the terminal cannot move its cursor, or there is no shell. */
    static boolean isTerminal(Map<String, String> environment) {
        if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return false;
        }
        try {
            Process test = new ProcessBuilder("sh", "-c", "[ -t 2 ]")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
