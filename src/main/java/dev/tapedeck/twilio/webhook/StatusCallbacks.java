package dev.tapedeck.twilio.webhook;

import org.jspecify.annotations.Nullable;

/** Receives the status callbacks of one account: those with a valid signature only. Immutable and thread-safe. */
public final class StatusCallbacks {
    private final SignatureVerifier verifier;

    private StatusCallbacks(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Receives what is signed with this auth token, the account's primary one.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static StatusCallbacks of(String authToken) {
        return new StatusCallbacks(SignatureVerifier.of(authToken));
    }

    /**
     * The event that the request tells of.
     *
     * @param signature the header {@code X-Twilio-Signature}; null if there was none
     * @throws InvalidSignatureException if it is not the signature of this request
     * @throws IllegalArgumentException if it is, but the request is of JSON: Twilio Video sends forms
     */
    public StatusCallback receive(CallbackRequest request, @Nullable String signature) {
        if (!verifier.isValid(request, signature)) {
            throw new InvalidSignatureException(
                    signature == null
                            ? "Expected a signed callback but it has no X-Twilio-Signature"
                            : "Expected a callback signed by Twilio but its X-Twilio-Signature is of another URL, other"
                                    + " parameters or another auth token");
        }
        return request.statusCallback();
    }
}
