package dev.tapedeck.twilio.webhook;

/**
 * A callback does not have a valid signature of Twilio: respond with 403, and ignore its content.
 *
 * @since 0.1.0
 */
public final class InvalidSignatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSignatureException(String message) {
        super(message);
    }
}
