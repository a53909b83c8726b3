package dev.tapedeck.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * A model's short text: {@code Recording[sid=RT..., size=23, trackName=(hidden)]}. What is null is left out, as are the
 * queries of links.
 */
public final class Summary {
    private final StringBuilder text;
    private String separator = "";

    /** Starts the text of the named model. */
    public Summary(String model) {
        this.text = new StringBuilder(model).append('[');
    }

    /** Adds a field. */
    public Summary add(String name, @Nullable Object value) {
        if (value != null) {
            text.append(separator).append(name).append('=').append(SignedLinks.hidden(value.toString()));
            separator = ", ";
        }
        return this;
    }

    /** Adds a field that is personal or secret: only that it is there. */
    public Summary hide(String name, @Nullable Object value) {
        return add(name, value == null ? null : "(hidden)");
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text + "]";
    }
}
