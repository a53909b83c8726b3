package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a participant of a Twilio room: {@code PA} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record ParticipantSid(String value) implements Id {
    /** Keeps the text as it is. */
    public ParticipantSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code PA} and 32 hex digits
     */
    public static ParticipantSid of(String value) {
        return new ParticipantSid(Format.requireSid("Participant", "PA", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("PA", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
