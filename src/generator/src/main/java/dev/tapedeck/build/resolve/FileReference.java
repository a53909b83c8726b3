package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.SpecException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The target of a {@code $ref}.
 *
 * @param file the absolute path of the file
 * @param fragment the reference after its {@code #}; empty for the whole file
 */
record FileReference(Path file, String fragment) {
    private static final String FILE = "file:";
    private static final Pattern ELSEWHERE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:|//).*");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    /** The steps of a pointer whose next step is the name of a schema. */
    private static final Set<String> HOLDERS = Set.of("components", "schemas", "definitions", "$defs");

    /** Returns whether a reference leads to another machine. */
    static boolean isElsewhere(String text) {
        return ELSEWHERE.matcher(text).matches() && !text.startsWith(FILE);
    }

    /**
     * Returns the target of a reference.
     *
     * @param text the reference, relative to a file or local to it
     * @param from that file
     * @param fault returns the exception for a problem and its remedy
     */
    static FileReference of(String text, Path from, BiFunction<String, String, SpecException> fault) {
        if (isElsewhere(text)) {
            String mend = "download it, put it beside the document, and refer to that file";
            throw fault.apply("refers to '" + text + "', which is not a file", mend);
        }
        int end = text.indexOf('#');
        String location = end < 0 ? text : text.substring(0, end);
        String written = end < 0 ? "" : text.substring(end + 1);
        // Vendors forget the slash; a name of the other kind of fragment has none at all.
        String fragment = written.startsWith("components/") ? "/" + written : written;
        if (location.isEmpty()) {
            return new FileReference(from, fragment);
        }
        try {
            Path file =
                    location.startsWith(FILE) ? Path.of(URI.create(location)) : from.resolveSibling(decoded(location));
            return new FileReference(file.normalize(), fragment);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw fault.apply("refers to '" + text + "', which cannot be the name of a file", "correct the reference");
        }
    }

    /** Returns the target in the tree of its file; a missing node if it is not there. */
    JsonNode in(JsonNode tree) {
        String pointer = decoded(fragment);
        return pointer.isEmpty() || pointer.startsWith("/") ? tree.at(pointer) : MissingNode.getInstance();
    }

    /** Returns the place of the target in its file, for messages. */
    String place() {
        return decoded(fragment).replaceFirst("^/", "");
    }

    /** Returns a reference to the target that is valid in every file. */
    String text() {
        return file.toUri() + "#" + fragment;
    }

    /** Returns names for the target if it is a schema, the best first. */
    List<String> names() {
        String stem = withoutEnding(file.getFileName());
        String folder = withoutEnding(file.resolveSibling("").getFileName());
        List<String> steps = Pattern.compile("/")
                .splitAsStream(place())
                .filter(step -> !step.isEmpty())
                .toList();
        if (steps.isEmpty()) {
            return List.of(plain(stem), JavaNames.type(folder + " " + stem));
        }
        String last = steps.get(steps.size() - 1);
        String inFile = JavaNames.type(stem + " " + last);
        boolean isNamed = steps.size() == 1 || HOLDERS.contains(steps.get(steps.size() - 2));
        return isNamed ? List.of(plain(last), inFile) : List.of(inFile, JavaNames.type(folder + " " + inFile));
    }

    private static String withoutEnding(Path name) {
        return String.valueOf(name).replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static String plain(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : JavaNames.type(name.replaceAll("~[01]", "-"));
    }

    // In a path and a fragment, unlike in a form, a plus sign is a plus sign.
    private static String decoded(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
