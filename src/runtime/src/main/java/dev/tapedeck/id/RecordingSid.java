package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio recording: {@code RT} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record RecordingSid(String value) implements Id {
    /** Keeps the text as it is. */
    public RecordingSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code RT} and 32 hex digits
     */
    public static RecordingSid of(String value) {
        return new RecordingSid(Format.requireSid("Recording", "RT", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("RT", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
