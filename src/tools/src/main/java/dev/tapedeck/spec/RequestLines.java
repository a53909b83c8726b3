package dev.tapedeck.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the operation of a document to which a generated method or request belongs. */
public final class RequestLines {
    private static final Pattern BRACES = Pattern.compile("\\{[^{}/]*}");

    private RequestLines() {}

    /**
     * Returns the operation with which a request line ends, the longest one of several: its path may begin with that of
     * the server, and its variables may have other names.
     *
     * @param line verb and path of the client, such as {@code GET /v1/Rooms/{roomSid}}
     * @param operations the operations of the document
     * @param title returns verb and path of an operation
     */
    public static <T> Optional<T> operation(String line, Collection<T> operations, Function<T, String> title) {
        String unnamed = unnamed(line);
        return operations.stream()
                .filter(operation -> endsWith(unnamed, unnamed(title.apply(operation))))
                .max(Comparator.<T>comparingInt(
                                operation -> unnamed(title.apply(operation)).length())
                        .thenComparing(operation -> endsWith(plain(line), plain(title.apply(operation)))));
    }

    private static boolean endsWith(String line, String title) {
        int path = title.indexOf(' ') + 1;
        return line.startsWith(title.substring(0, path)) && line.endsWith(title.substring(path));
    }

    /** Returns a line without its fragment and the names of its variables. */
    private static String unnamed(String line) {
        // Styles put a sign before the value.
        return BRACES.matcher(line.replaceFirst("#.*", "").replaceAll("[.;](?:[^/{}]*=)?\\{", "{"))
                .replaceAll("{}")
                // Such parameters are inputs of the query.
                .replaceAll("(?<=[?&])[^&=?]+=\\{}&?", "")
                .replaceAll("[?&]$", "");
    }

    /** Returns a line in which variables have the same names in Java and in the document. */
    private static String plain(String line) {
        return line.replaceAll("[^A-Za-z0-9{}/ ]", "").toLowerCase(Locale.ROOT);
    }
}
