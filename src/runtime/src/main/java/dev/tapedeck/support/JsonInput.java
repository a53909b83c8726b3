package dev.tapedeck.support;

import java.util.Objects;

/**
 * An input that is sent as JSON text in a form field.
 *
 * @param value a model, or a list or map of plain values and models
 */
public record JsonInput(Object value) {
    /** Keeps the value. */
    public JsonInput {
        Objects.requireNonNull(value, "value");
    }

    /** The value's own text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
