package dev.tapedeck.error;

/**
 * The service rejected the request as invalid (400, 422); {@link #items()} may say what is wrong with it.
 *
 * @since 0.1.0
 */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public InvalidRequestException(ApiError error) {
        super(error);
    }
}
