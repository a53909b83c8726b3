package dev.tapedeck.support;

import dev.tapedeck.internal.text.Excerpt;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The form of one kind of id. Thread-safe.
 *
 * @since 0.1.0
 */
public final class IdForm {
    /** A UUID in its canonical form; {@code java.util.UUID.fromString} takes "1-1-1-1-1" too. */
    public static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final int LONGEST_QUOTE = 80;

    private final String kind;
    private final Pattern pattern;

    /**
     * Creates a form.
     *
     * @param kind what a message calls such an id, with its article, such as {@code a Room id}
     * @param pattern a regular expression that a whole id matches
     */
    public IdForm(String kind, String pattern) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns whether the text has this form. */
    public boolean isValid(String value) {
        return pattern.matcher(value).matches();
    }

    /**
     * Returns the text.
     *
     * @throws IllegalArgumentException if it does not have this form
     */
    public String require(String value) {
        if (!isValid(Objects.requireNonNull(value, "value"))) {
            throw new IllegalArgumentException("Expected " + kind + " but was " + Excerpt.quoted(value, LONGEST_QUOTE));
        }
        return value;
    }
}
