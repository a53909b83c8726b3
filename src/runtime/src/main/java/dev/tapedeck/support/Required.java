package dev.tapedeck.support;

import dev.tapedeck.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

/**
 * A field that the contract requires.
 *
 * @since 0.1.0
 */
public final class Required {
    private Required() {}

    /**
     * Returns the exception that an accessor throws if its field is missing. The response still decodes without the
     * field, so that the others can be read.
     *
     * @param id the record's own id, if it has one
     */
    public static UnexpectedResponseException missing(String model, String field, @Nullable Object id) {
        return new UnexpectedResponseException("Expected field '" + field + "' in " + model
                + ", as the contract says, but it is missing" + (id == null ? "" : " (" + id + ")"));
    }
}
