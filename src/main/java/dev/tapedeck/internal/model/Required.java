package dev.tapedeck.internal.model;

import dev.tapedeck.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

/** A field that the contract says is always there. */
public final class Required {
    private Required() {}

    /** The value, or an error that names the field: an answer without it still decodes, so that its neighbors live. */
    public static <T> T of(@Nullable T value, String model, String field) {
        if (value == null) {
            throw new UnexpectedResponseException("Expected the answer's " + model + " to have '" + field
                    + "', as the contract says, but it had none");
        }
        return value;
    }
}
