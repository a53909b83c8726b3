package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of any Twilio resource: two letters that name its kind, and 32 hex digits.
 *
 * <p>For places where the contract allows several kinds or names none, such as the source of a recording. The
 * constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record Sid(String value) implements Id {
    /** Keeps the text as it is. */
    public Sid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not two letters and 32 hex digits
     */
    public static Sid of(String value) {
        return new Sid(Format.requireSid("", "", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
