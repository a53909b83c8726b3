package dev.tapedeck.stub;

/** The service that a request was sent to; {@code STORAGE} is where both providers keep their media files. */
public enum Provider {
    TWILIO,
    SIGNALWIRE,
    STORAGE
}
