package dev.tapedeck.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The id of a Reel clip.
 *
 * @param value the id as text
 */
public record ClipId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("clip_[0-9A-HJKMNP-TV-Z]{26}");

    /** Keeps the text as it is. */
    public ClipId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it does not have the form of one
     */
    public static ClipId of(String value) {
        ClipId id = new ClipId(value);
        if (!id.isValid()) {
            throw new IllegalArgumentException("Expected a clip id (clip_ and 26 signs) but was \"" + value + '"');
        }
        return id;
    }

    @Override
    public boolean isValid() {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
