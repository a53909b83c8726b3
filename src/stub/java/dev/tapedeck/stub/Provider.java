package dev.tapedeck.stub;

/** The service that a request was sent to. */
public enum Provider {
    TWILIO,
    SIGNALWIRE
}
