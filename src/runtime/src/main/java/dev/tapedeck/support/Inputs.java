package dev.tapedeck.support;

import dev.tapedeck.support.RequestObject.SetInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one request while it is built: only those that the caller set. Not thread-safe.
 *
 * <p>There is a method for each location; its {@code name} is that of the Java method.
 *
 * @since 0.1.0
 */
public final class Inputs {
    private final String operation;
    private final Map<String, SetInput> values;
    private boolean bodyOptional;

    /** Starts with no inputs; the operation, such as {@code GET /v1/Recordings}, is at the end of every message. */
    public Inputs(String operation) {
        this.operation = operation;
        this.values = new LinkedHashMap<>();
    }

    /** Starts with the inputs of this request, which were checked before. */
    public Inputs(RequestObject request) {
        this.operation = request.operation();
        this.values = new LinkedHashMap<>(request.inputs());
        this.bodyOptional = request.isBodyOptional();
    }

    /** Sends no body, instead of an empty one, if none of its inputs is set. */
    public Inputs withOptionalBody() {
        bodyOptional = true;
        return this;
    }

    /** Takes a query parameter. */
    public <T extends @Nullable Object> Input<T> query(String name, T value) {
        return new Input<>(this, InputLocation.QUERY, name, value);
    }

    /** Takes a header. */
    public <T extends @Nullable Object> Input<T> header(String name, T value) {
        return new Input<>(this, InputLocation.HEADER, name, value);
    }

    /** Takes a cookie. */
    public <T extends @Nullable Object> Input<T> cookie(String name, T value) {
        return new Input<>(this, InputLocation.COOKIE, name, value);
    }

    /** Takes a field of a form. */
    public <T extends @Nullable Object> Input<T> form(String name, T value) {
        return new Input<>(this, InputLocation.FORM, name, value);
    }

    /** Takes a part of a multipart body. */
    public <T extends @Nullable Object> Input<T> part(String name, T value) {
        return new Input<>(this, InputLocation.PART, name, value);
    }

    /** Takes a field of the JSON object that is the body. */
    public <T extends @Nullable Object> Input<T> body(String name, T value) {
        return new Input<>(this, InputLocation.BODY, name, value);
    }

    /** Takes the whole body. */
    public <T extends @Nullable Object> Input<T> content(String name, T value) {
        return new Input<>(this, InputLocation.CONTENT, name, value);
    }

    boolean isBodyOptional() {
        return bodyOptional;
    }

    String operation() {
        return operation;
    }

    Map<String, SetInput> build(String... required) {
        for (String name : required) {
            if (!values.containsKey(name)) {
                throw error(name + " is required but was not set");
            }
        }
        values.forEach(this::requirePart);
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private void requirePart(String name, SetInput header) {
        if (header.location() == InputLocation.PART_HEADER) {
            String part = header.wireName().substring(0, header.wireName().lastIndexOf(": "));
            boolean isSet = values.values().stream()
                    .anyMatch(input -> input.location() == InputLocation.PART
                            && input.wireName().equals(part));
            if (!isSet) {
                throw error(name + " is a header of the part '" + part + "', which was not set");
            }
        }
    }

    void set(String name, SetInput input) {
        values.put(name, input);
    }

    IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(problem + " (" + operation + ")");
    }
}
