package dev.tapedeck.build.facade;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A method that does not compile.
 *
 * @param name the method, such as {@code Rooms.create}
 * @param file its file
 * @param line the line of its first fault
 * @param fault the first fault, in one line
 */
public record BrokenMethod(String name, Path file, long line, String fault) {
    private static final Pattern SYMBOL = Pattern.compile("symbol: (.*?)(?: location: (.*))?");
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    static BrokenMethod of(String name, Diagnostic<? extends JavaFileObject> error) {
        return new BrokenMethod(
                name,
                Path.of(error.getSource().toUri()),
                error.getLineNumber(),
                words(error.getMessage(Locale.ENGLISH)));
    }

    /** Returns the compiler's words in one line: of a missing symbol, what it is. */
    private static String words(String message) {
        String line = PACKAGES.matcher(message.replaceAll("\\s+", " ").strip()).replaceAll("");
        Matcher symbol = SYMBOL.matcher(line.replaceFirst("^cannot find symbol ", ""));
        if (line.endsWith("does not cover all possible input values")) {
            return "its switch lacks a value of the contract";
        } else if (!symbol.matches()) {
            return line;
        }
        // Such as "variable api of type RecordingsApi", or "class Rooms".
        String owner = symbol.group(2) == null ? "" : symbol.group(2).replaceFirst("^.* of type |^\\w+ ", "");
        return "there is no " + symbol.group(1) + (owner.isEmpty() ? "" : " in " + owner);
    }
}
