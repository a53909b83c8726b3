package dev.tapedeck.support;

import java.util.Objects;

/**
 * A value that the contract sends in another form than as text, one parameter for each item of a list.
 *
 * @param value any value but null
 * @param style how it becomes parameters
 * @param separator the text between joined values
 * @param isReserved whether a query has its reserved characters unencoded
 * @param mediaType the type of its part in a multipart body; empty for that of the style
 * @since 0.1.0
 */
public record StyledInput(Object value, Style style, String separator, boolean isReserved, String mediaType) {
    /**
     * How a value becomes parameters.
     *
     * @since 0.1.0
     */
    public enum Style {
        /** One parameter: the text. For a list, one for each item. */
        TEXT,
        /** One parameter: the JSON text. */
        JSON,
        /** One parameter: all values of a list, or names and values of an object in turn. */
        JOINED,
        /** One parameter: names and values of an object, with an equals sign between them. */
        PAIRS,
        /** A parameter for each field, under the field's name. */
        FIELDS,
        /**
         * A parameter for each plain value, under the input's name with the names of fields in brackets:
         * {@code a[b][c]=1}, as PHP, Rails and qs read it. Items have empty brackets if they are plain
         * ({@code a[]=1&a[]=2}), or else their index ({@code a[0][b]=1}). OpenAPI defines this for objects of plain
         * values only.
         */
        DEEP
    }

    /** Checks for null. */
    public StyledInput {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the value itself if it is styled, else one that is sent as text. */
    public static StyledInput of(Object value) {
        return value instanceof StyledInput styled ? styled : of(value, Style.TEXT);
    }

    /** Returns an input of this style. */
    public static StyledInput of(Object value, Style style) {
        return new StyledInput(value, style, "", false, "");
    }

    /** Returns an input that is sent as JSON text. */
    public static StyledInput json(Object value) {
        return of(value, Style.JSON);
    }

    /** Returns the value's own text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
