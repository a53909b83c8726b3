package dev.tapedeck.internal.http;

import java.util.regex.Pattern;

/** A name that becomes a part of a path, where some texts would mean another path. */
public final class PathText {
    // Half of a surrogate pair has no place in a URL, and a control character none in a name.
    private static final Pattern ODD = Pattern.compile(
            "\\p{Cntrl}|[\\ud800-\\udbff](?![\\udc00-\\udfff])" + "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private PathText() {}

    /**
     * The text itself.
     *
     * @param name how the text is named in messages
     * @throws IllegalArgumentException if it is blank, a step in a path, or has characters that are none of a name
     */
    public static String of(String text, String name) {
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("Expected " + name + " to be a name but was \"" + text + '"');
        }
        if (ODD.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be a name but it has control characters or half of a character");
        }
        return text;
    }
}
