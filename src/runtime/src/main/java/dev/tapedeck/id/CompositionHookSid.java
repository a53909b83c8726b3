package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio composition hook: {@code HK} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record CompositionHookSid(String value) implements Id {
    /** Keeps the text as it is. */
    public CompositionHookSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code HK} and 32 hex digits
     */
    public static CompositionHookSid of(String value) {
        return new CompositionHookSid(Format.requireSid("Composition Hook", "HK", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("HK", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
