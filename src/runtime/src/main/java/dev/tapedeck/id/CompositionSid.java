package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio composition: {@code CJ} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record CompositionSid(String value) implements Id {
    /** Keeps the text as it is. */
    public CompositionSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code CJ} and 32 hex digits
     */
    public static CompositionSid of(String value) {
        return new CompositionSid(Format.requireSid("Composition", "CJ", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("CJ", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
