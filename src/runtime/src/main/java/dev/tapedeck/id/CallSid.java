package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio call, such as one that a transcription comes from: {@code CA} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record CallSid(String value) implements Id {
    /** Keeps the text as it is. */
    public CallSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code CA} and 32 hex digits
     */
    public static CallSid of(String value) {
        return new CallSid(Format.requireSid("Call", "CA", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("CA", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
