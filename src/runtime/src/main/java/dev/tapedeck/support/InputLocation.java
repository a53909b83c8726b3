package dev.tapedeck.support;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request sends an input.
 *
 * @since 0.1.0
 */
public enum InputLocation {
    QUERY,
    HEADER,
    COOKIE,
    FORM,
    /** A part of a multipart body. */
    PART,
    /** A header of such a part; the names of both are separated by a colon and a space. */
    PART_HEADER,
    /** A field of the JSON object that is the body. */
    BODY,
    /** The whole body; there is one such input at most. */
    CONTENT;

    /**
     * Returns the inputs of the request for this location by their names in the contract, in the order in which they
     * were set.
     */
    public Map<String, @Nullable Object> of(RequestObject request) {
        return request.inputs(this);
    }

    /** Returns whether the request has no body at all, because it is optional and none of its inputs is here. */
    public boolean isAbsent(RequestObject request) {
        return request.isBodyOptional() && of(request).isEmpty();
    }
}
