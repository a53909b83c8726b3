package dev.tapedeck.recordings;

/** Whose service a recording is on. */
public enum Provider {
    /** Twilio Video. */
    TWILIO,
    /** SignalWire Video. */
    SIGNALWIRE
}
