package dev.tapedeck.recordings;

/** The provider of a recording. */
public enum Provider {
    /** Twilio Video. */
    TWILIO,
    /** SignalWire Video. */
    SIGNALWIRE
}
