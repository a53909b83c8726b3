package dev.tapedeck.stub;

/** The service that received a request; {@code STORAGE} is the host of both providers' media files. */
public enum Provider {
    TWILIO,
    SIGNALWIRE,
    STORAGE
}
