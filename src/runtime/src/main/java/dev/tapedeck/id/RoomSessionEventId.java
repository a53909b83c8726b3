package dev.tapedeck.id;

import java.util.Objects;

/**
 * The id of an event of a SignalWire room session or recording: a UUID in its canonical form of 36 characters.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the id as text
 */
public record RoomSessionEventId(String value) implements Id {
    /** Keeps the text as it is. */
    public RoomSessionEventId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is no canonical UUID
     */
    public static RoomSessionEventId of(String value) {
        return new RoomSessionEventId(Format.requireUuid("Room Session Event", value));
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
