package dev.tapedeck.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one operation, as far as they are set; {@link InputLocation#of} reads them.
 *
 * <p>Equal to another of the same operation with the same inputs. Immutable and thread-safe.
 */
public abstract class RequestObject {
    private final String operation;
    private final Map<String, SetInput> inputs;

    /**
     * Takes what was set.
     *
     * @param required the inputs that must be set, by the names of their methods
     * @throws IllegalArgumentException if one of them is not; the message names it and the operation
     */
    protected RequestObject(Inputs inputs, String... required) {
        this.operation = inputs.operation();
        this.inputs = inputs.build(required);
    }

    String operation() {
        return operation;
    }

    /** All that is set, by the names of the methods that set it. */
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

    /** Returns the operation and the names of what is set, without values. */
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
