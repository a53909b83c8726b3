package dev.tapedeck.error;

/** The service refuses the credentials (401) or what they may do (403). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The failure that this error describes. */
    public AuthenticationException(ApiError error) {
        super(error);
    }
}
