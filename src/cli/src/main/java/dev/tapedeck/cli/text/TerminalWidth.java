package dev.tapedeck.cli.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The number of columns of the terminal. */
public final class TerminalWidth {
    // The command inherits standard output, so it notices a pipe. This needs no library and works the same on each JDK,
    // unlike System.console(), which requires that standard input is a terminal too.
    private static final String SIZE = "[ -t 1 ] && { stty size <&1 || echo 0 0; } >&2";
    private static final int LONGEST_SECONDS = 2;
    /** The width of a terminal that does not report one. */
    private static final int USUAL = 80;

    private TerminalWidth() {}

    /**
     * Returns the variable {@code COLUMNS}, or the width that the terminal reports. Returns {@link Integer#MAX_VALUE}
     * if standard output is not a terminal, or there is no shell.
     */
    public static int of(Map<String, String> environment) {
        return columns(size(), environment.getOrDefault("COLUMNS", ""));
    }

    /** Returns the width from the output of {@code stty size}, rows and columns; empty output means no terminal. */
    public static int columns(String size, String variable) {
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
                // Its output fits into the pipe, so it can end before the output is read.
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
