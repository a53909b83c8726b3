package dev.tapedeck.support;

import java.util.Objects;

/**
 * An input of several values that the contract wants spelled in another way than one parameter for each.
 *
 * @param value a list, a map or a model
 * @param style how it is spelled
 * @param separator what stands between joined values
 */
public record SpelledInput(Object value, Style style, String separator) {
    /** How a list or an object becomes parameters. */
    public enum Style {
        /** One parameter: all values, or names and values in turn. */
        JOINED,
        /** A parameter for each field, under the field's name. */
        FIELDS,
        /** A parameter for each field, under the input's name and the field's in brackets. */
        DEEP
    }

    /** Keeps the value. */
    public SpelledInput {
        Objects.requireNonNull(value, "value");
    }

    /** The value's own text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
