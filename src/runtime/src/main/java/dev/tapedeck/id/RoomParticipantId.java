package dev.tapedeck.id;

import java.util.Objects;

/**
 * The id of the participant that a SignalWire event tells of: a UUID in its canonical form of 36 characters.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the id as text
 */
public record RoomParticipantId(String value) implements Id {
    /** Keeps the text as it is. */
    public RoomParticipantId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is no canonical UUID
     */
    public static RoomParticipantId of(String value) {
        return new RoomParticipantId(Format.requireUuid("Room Participant", value));
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
