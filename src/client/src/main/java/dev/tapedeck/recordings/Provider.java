package dev.tapedeck.recordings;

/**
 * The provider of a recording.
 *
 * @since 0.1.0
 */
public enum Provider {
    /** Twilio Video. */
    TWILIO,
    /** SignalWire Video. */
    SIGNALWIRE
}
