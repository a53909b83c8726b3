package dev.tapedeck.internal.convert;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.type.Id;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Checks a text for a path parameter without a form in the contract: a name, which must not lead to another path, or a
 * SID.
 */
public final class PathParameter {
    private static final int LONGEST_QUOTE = 80;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private PathParameter() {}

    /**
     * Returns the text of an id.
     *
     * @param name the id's name in messages
     * @throws IllegalArgumentException if it came from a response and is malformed
     */
    public static String of(Id id, String name) {
        return ParameterText.valid(name + " to be ", Objects.requireNonNull(id, name));
    }

    /**
     * Returns the text itself.
     *
     * @param name the text's name in messages
     * @throws IllegalArgumentException if it is blank, a step in a path, or has characters that a name cannot have
     */
    public static String of(String text, String name) {
        Objects.requireNonNull(text, name);
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be a name that is not blank and neither . nor .. but was "
                            + Excerpt.quoted(text, LONGEST_QUOTE));
        }
        if (CONTROL.matcher(text).find() || !ParameterText.isUnicode(text)) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be a name but it has control characters or half of a surrogate pair");
        }
        return text;
    }
}
