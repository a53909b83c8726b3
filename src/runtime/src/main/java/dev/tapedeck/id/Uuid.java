package dev.tapedeck.id;

import java.util.Objects;

/**
 * The id of any SignalWire resource: a UUID in its canonical form of 36 characters.
 *
 * <p>For places where the contract does not say what kind of resource it is. The constructor keeps a text as it came in
 * an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the id as text
 */
public record Uuid(String value) implements Id {
    /** Keeps the text as it is. */
    public Uuid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is no canonical UUID
     */
    public static Uuid of(String value) {
        return new Uuid(Format.requireUuid("Resource", value));
    }

    @Override
    public boolean isValid() {
        return Format.isUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
