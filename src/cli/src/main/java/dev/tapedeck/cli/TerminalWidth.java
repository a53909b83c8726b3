package dev.tapedeck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many columns the terminal has that standard output goes to. */
final class TerminalWidth {
    // Asks standard output itself, which the command shares with this process, so that a pipe is not taken for the
    // terminal behind it. Needs no library, and the same on each JDK: System.console() asks standard input too.
    private static final String SIZE = "[ -t 1 ] && { stty size <&1 || echo 0 0; } >&2";
    private static final int LONGEST_SECONDS = 2;
    /** The width of terminals that do not tell theirs. */
    private static final int USUAL = 80;

    private TerminalWidth() {}

    /**
     * The variable {@code COLUMNS}, else what the terminal says; {@link Integer#MAX_VALUE} if standard output is no
     * terminal, or there is no shell to ask.
     */
    static int of(Map<String, String> environment) {
        return columns(size(), environment.getOrDefault("COLUMNS", ""));
    }

    /** The width for what {@code stty size} printed, rows and columns, nothing if there is no terminal. */
    static int columns(String size, String variable) {
        if (size.isBlank()) {
            return Integer.MAX_VALUE;
        }
        int set = number(variable);
        int told = number(size.strip().replaceFirst(".* ", ""));
        return set > 0 ? set : told > 0 ? told : USUAL;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String size() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", SIZE)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            try {
                // What it prints fits into the pipe, so it ends before it is read.
                return stty.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)
                        ? new String(stty.getErrorStream().readAllBytes(), US_ASCII)
                        : "";
            } finally {
                stty.destroyForcibly();
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
