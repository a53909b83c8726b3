package dev.tapedeck.error;

/** The service does not accept what was sent (400, 422); {@link #items()} may say what is wrong with it. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The failure that this error describes. */
    public InvalidRequestException(ApiError error) {
        super(error);
    }
}
