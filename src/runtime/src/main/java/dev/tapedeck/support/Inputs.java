package dev.tapedeck.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one request while it is built: only what the caller set, by its name on the wire. Not thread-safe. */
public final class Inputs {
    private final String operation;
    private final Map<String, @Nullable Object> values;

    /** Nothing set yet; the operation, such as {@code GET /v1/Recordings}, ends every message. */
    public Inputs(String operation) {
        this(operation, Map.of());
    }

    /** Starts with these values, which were checked before. */
    public Inputs(String operation, Map<String, @Nullable Object> values) {
        this.operation = operation;
        this.values = new LinkedHashMap<>(values);
    }

    /** A value on its way in; the name is that of the Java method. */
    public <T extends @Nullable Object> Input<T> input(String name, T value) {
        return new Input<>(this, name, value);
    }

    /**
     * What was set, unmodifiable; an {@link IllegalArgumentException} if one of the required inputs was not: each is
     * named twice, as its method and as it is on the wire.
     */
    public Map<String, @Nullable Object> build(String... required) {
        for (int i = 0; i < required.length; i += 2) {
            if (!values.containsKey(required[i + 1])) {
                throw fault(required[i] + " is required but was not set");
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    void set(String wireName, @Nullable Object value) {
        values.put(wireName, value);
    }

    IllegalArgumentException fault(String problem) {
        return new IllegalArgumentException(problem + " (" + operation + ")");
    }
}
