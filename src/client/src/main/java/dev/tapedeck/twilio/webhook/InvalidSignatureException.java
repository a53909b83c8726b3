package dev.tapedeck.twilio.webhook;

/** A callback that is not signed as Twilio signs: answer it with 403, and do nothing of what it says. */
public final class InvalidSignatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSignatureException(String message) {
        super(message);
    }
}
