package dev.tapedeck.id;

import java.util.Objects;

/**
 * The id of a stream of a SignalWire room or conference: a UUID in its canonical form of 36 characters.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the id as text
 */
public record StreamId(String value) implements Id {
    /** Keeps the text as it is. */
    public StreamId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is no canonical UUID
     */
    public static StreamId of(String value) {
        return new StreamId(Format.requireUuid("Stream", value));
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
