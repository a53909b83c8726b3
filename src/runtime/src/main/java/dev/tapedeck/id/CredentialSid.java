package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a Twilio credential, such as AWS keys or a public key: {@code CR} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record CredentialSid(String value) implements Id {
    /** Keeps the text as it is. */
    public CredentialSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code CR} and 32 hex digits
     */
    public static CredentialSid of(String value) {
        return new CredentialSid(Format.requireSid("Credential", "CR", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("CR", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
