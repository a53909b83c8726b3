package dev.tapedeck.support;

import java.util.Objects;

/**
 * A list or an object that the contract sends in another style than one parameter for each value.
 *
 * @param value a list, a map or a model
 * @param style how it becomes parameters
 * @param separator the text between joined values
 * @since 0.1.0
 */
public record StyledInput(Object value, Style style, String separator) {
    /**
     * How a list or an object becomes parameters.
     *
     * @since 0.1.0
     */
    public enum Style {
        /** One parameter: the JSON text. */
        JSON,
        /** One parameter: all values, or names and values in turn. */
        JOINED,
        /** A parameter for each field, under the field's name. */
        FIELDS,
        /** A parameter for each field, under the input's name with the field's name in brackets. */
        DEEP
    }

    /** Checks for null. */
    public StyledInput {
        Objects.requireNonNull(value, "value");
    }

    /** Returns an input that is sent as JSON text. */
    public static StyledInput json(Object value) {
        return new StyledInput(value, Style.JSON, "");
    }

    /** Returns the value's own text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
