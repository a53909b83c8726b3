package dev.tapedeck.id;

import java.util.Objects;

/**
 * The id of a member of a SignalWire room session: a UUID in its canonical form of 36 characters.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the id as text
 */
public record RoomSessionMemberId(String value) implements Id {
    /** Keeps the text as it is. */
    public RoomSessionMemberId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is no canonical UUID
     */
    public static RoomSessionMemberId of(String value) {
        return new RoomSessionMemberId(Format.requireUuid("Room Session Member", value));
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
