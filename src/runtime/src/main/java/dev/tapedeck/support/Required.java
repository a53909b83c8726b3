package dev.tapedeck.support;

import dev.tapedeck.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

/** A field that the contract says is always there. */
public final class Required {
    private Required() {}

    /**
     * The failure of an accessor: a response without its field still decodes, so that the other fields can be read.
     *
     * @param id the record's own id, if it has one
     */
    public static UnexpectedResponseException missing(String model, String field, @Nullable Object id) {
        return new UnexpectedResponseException("Expected the answer's " + model + " to have '" + field
                + "', as the contract says, but it had none" + (id == null ? "" : " (" + id + ")"));
    }
}
