package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio account: {@code AC} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record AccountSid(String value) implements Id {
    /** Keeps the text as it is. */
    public AccountSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code AC} and 32 hex digits
     */
    public static AccountSid of(String value) {
        return new AccountSid(Format.requireSid("Account", "AC", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("AC", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
