package dev.tapedeck.error;

/**
 * The service does not accept the credentials (401).
 *
 * @since 0.1.0
 */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public AuthenticationException(ApiError error) {
        super(error);
    }
}
