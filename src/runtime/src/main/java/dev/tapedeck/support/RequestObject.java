package dev.tapedeck.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one operation that are set; {@link InputLocation#of} reads them.
 *
 * <p>Two are equal if their operations and inputs are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public abstract class RequestObject {
    private final String operation;
    private final Map<String, SetInput> inputs;
    private final boolean bodyOptional;

    /**
     * Takes the inputs that were set.
     *
     * @param required the inputs that must be set, by the names of their methods
     * @throws IllegalArgumentException if one of them is not; the message names it and the operation
     */
    protected RequestObject(Inputs inputs, String... required) {
        this.operation = inputs.operation();
        this.inputs = inputs.build(required);
        this.bodyOptional = inputs.isBodyOptional();
    }

    String operation() {
        return operation;
    }

    /** Returns whether no body is sent if none of its inputs is set. */
    boolean isBodyOptional() {
        return bodyOptional;
    }

    /** The inputs that are set, by the names of the methods that set them. */
    Map<String, SetInput> inputs() {
        return inputs;
    }

    Map<String, @Nullable Object> inputs(InputLocation location) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (SetInput input : inputs.values()) {
            if (input.location() == location) {
                values.put(input.wireName(), input.value());
            }
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof RequestObject that && operation.equals(that.operation) && inputs.equals(that.inputs);
    }

    @Override
    public final int hashCode() {
        return inputs.hashCode();
    }

    /** Returns the operation and the names of its inputs that are set, without their values. */
    @Override
    public final String toString() {
        return operation + " "
                + inputs.values().stream().map(SetInput::wireName).toList();
    }

    /**
     * An input that is set.
     *
     * @param value null if null is to be sent
     */
    record SetInput(
            InputLocation location,
            String wireName,
            @Nullable Object value) {}
}
