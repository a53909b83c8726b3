package dev.tapedeck.id;

import java.util.Objects;

/**
 * The SID of a track of a participant of a Twilio room: {@code MT} and 32 hex digits.
 *
 * <p>The constructor keeps a text as it came in an answer, without a check; {@link #of(String)} is for everything else.
 *
 * @param value the SID as text
 */
public record TrackSid(String value) implements Id {
    /** Keeps the text as it is. */
    public TrackSid {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The SID of this text.
     *
     * @throws IllegalArgumentException if it is not {@code MT} and 32 hex digits
     */
    public static TrackSid of(String value) {
        return new TrackSid(Format.requireSid("Track", "MT", value));
    }

    @Override
    public boolean isValid() {
        return Format.isSid("MT", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
