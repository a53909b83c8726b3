package dev.tapedeck.support;

import java.util.Objects;

/**
 * A list or an object that the contract wants sent in another style than one parameter for each value.
 *
 * @param value a list, a map or a model
 * @param style how it becomes parameters
 * @param separator what stands between joined values
 */
public record StyledInput(Object value, Style style, String separator) {
    /** How a list or an object becomes parameters. */
    public enum Style {
        /** One parameter: the JSON text. */
        JSON,
        /** One parameter: all values, or names and values in turn. */
        JOINED,
        /** A parameter for each field, under the field's name. */
        FIELDS,
        /** A parameter for each field, under the input's name and the field's in brackets. */
        DEEP
    }

    /** Keeps the value. */
    public StyledInput {
        Objects.requireNonNull(value, "value");
    }

    /** An input that is sent as JSON text. */
    public static StyledInput json(Object value) {
        return new StyledInput(value, Style.JSON, "");
    }

    /** The value's own text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
