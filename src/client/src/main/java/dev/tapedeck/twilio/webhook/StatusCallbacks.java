package dev.tapedeck.twilio.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Receives the status callbacks of one account, only those with a valid signature. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StatusCallbacks {
    private final SignatureVerifier verifier;

    private StatusCallbacks(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Returns a receiver of callbacks signed with this auth token, which must be the account's primary one.
     *
     * @throws IllegalArgumentException if it is empty, or has a line break or another control character
     */
    public static StatusCallbacks of(String authToken) {
        return new StatusCallbacks(SignatureVerifier.of(authToken));
    }

    /**
     * Verifies a request and returns its event.
     *
     * @param signature the header {@code X-Twilio-Signature}; null if the request has none
     * @throws InvalidSignatureException if it is not the signature of this request, or the request is larger than
     *     {@link CallbackRequest} allows
     * @throws IllegalArgumentException if the signature is valid but the body is JSON: Twilio Video sends forms
     */
    public StatusCallback receive(CallbackRequest request, @Nullable String signature) {
        if (!verifier.isValid(request, signature)) {
            throw new InvalidSignatureException(reason(request, signature));
        }
        return request.statusCallback();
    }

    private static String reason(CallbackRequest request, @Nullable String signature) {
        if (request.isTooLarge()) {
            return "Expected a callback of at most 1 MiB, at a URL of at most 64 KiB, but this one is larger:"
                    + " Twilio's have a few KiB";
        }
        return signature == null
                ? "Expected a signed callback but it has no X-Twilio-Signature"
                : "Expected a callback signed by Twilio but its X-Twilio-Signature belongs to another URL, other"
                        + " parameters or another auth token";
    }
}
