package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio room: {@code RM} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record RoomSid(String value) implements Id {
    /** Keeps the text as it is. */
    public RoomSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code RM} and 32 hex digits
     */
    public static RoomSid of(String value) {
        return new RoomSid(Format.requireSid("Room", "RM", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("RM", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
