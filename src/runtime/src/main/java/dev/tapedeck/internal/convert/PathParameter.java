package dev.tapedeck.internal.convert;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.type.Id;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text that becomes a part of a path where the contract takes any: a name, which may not mean another path, or a SID.
 */
public final class PathParameter {
    private static final int LONGEST_QUOTE = 80;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private PathParameter() {}

    /**
     * The text of an id.
     *
     * @param name how the id is named in messages
     * @throws IllegalArgumentException if it came from an answer and is malformed
     */
    public static String of(Id id, String name) {
        return ParameterText.valid(name + " to be ", Objects.requireNonNull(id, name));
    }

    /**
     * The text itself.
     *
     * @param name how the text is named in messages
     * @throws IllegalArgumentException if it is blank, a step in a path, or has characters that are none of a name
     */
    public static String of(String text, String name) {
        Objects.requireNonNull(text, name);
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be a name but was " + Excerpt.quoted(text, LONGEST_QUOTE));
        }
        if (CONTROL.matcher(text).find() || !ParameterText.isUnicode(text)) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be a name but it has control characters or half of a character");
        }
        return text;
    }
}
