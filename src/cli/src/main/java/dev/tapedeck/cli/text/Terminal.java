package dev.tapedeck.cli.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The output of the quickstart.
 *
 * @param charset the encoding of {@code out}
 * @param columns the width of a line; {@link Integer#MAX_VALUE} if it is not limited
 */
public record Terminal(PrintStream out, Charset charset, int columns) {
    /** Returns standard output; if it is a terminal, with the terminal's encoding and width. */
    public static Terminal standard(Map<String, String> environment) {
        return of(System.out, TerminalWidth.of(environment), environment);
    }

    /** Returns the stream that is standard output, with its encoding and with lines of this width. */
    public static Terminal of(OutputStream out, int columns, Map<String, String> environment) {
        Charset charset = charset(System.getProperties(), environment);
        return new Terminal(new PrintStream(out, true, charset), charset, columns);
    }

    /**
     * Returns the encoding of standard output.
     *
     * <p>The JVM uses ASCII if the locale is C or POSIX, as in most containers, or is not installed. Terminals there
     * show UTF-8 too, so UTF-8 is used unless the environment names an encoding, as in Python (PEP 540).
     */
    public static Charset charset(Properties jvm, Map<String, String> environment) {
        // The first since JDK 19, the second before it and on terminals only, the third since JDK 17.
        Charset charset = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(jvm::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> named(name, UTF_8))
                .orElse(UTF_8);
        if (!charset.equals(US_ASCII)) {
            return charset;
        }
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return named(locale.replaceFirst("^[^.]*\\.?", "").replaceFirst("@.*", ""), UTF_8);
    }

    private static Charset named(String name, Charset otherwise) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** Prints as much of this table as fits, and a note if it was cut. */
    public void print(Table table) {
        String shown = table.text(charset, columns);
        out.print(shown);
        if (!shown.equals(table.text(charset, Integer.MAX_VALUE))) {
            println("(cut to %d columns; piped, it is whole)", columns);
        }
    }

    /** Prints a line, formatted as by {@link PrintStream#printf}. */
    public void println(String format, @Nullable Object... values) {
        out.printf(format + "%n", values);
    }
}
