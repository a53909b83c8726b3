package dev.tapedeck.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Builds a model's short text: {@code Recording[sid=RT..., size=23, trackName=(hidden)]}. Nulls and the queries of
 * links are omitted.
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

    /** Adds a field that is personal or secret, shown as {@code (hidden)}. */
    public Summary hide(String name, @Nullable Object value) {
        return add(name, value == null ? null : "(hidden)");
    }

    /** Returns the whole text. */
    @Override
    public String toString() {
        return text + "]";
    }
}
