package dev.tapedeck.support;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request sends an input. */
public enum InputLocation {
    QUERY,
    HEADER,
    COOKIE,
    FORM,
    /** A part of a multipart body. */
    PART,
    /** A field of a JSON object that is the body. */
    BODY,
    /** The whole body; there is one such input at most. */
    CONTENT;

    /** What is set of the request for this location, by name on the wire, in the order in which it was set. */
    public Map<String, @Nullable Object> of(RequestObject request) {
        return request.inputs(this);
    }
}
