package dev.tapedeck.error;

/**
 * The resource does not exist, or the credentials give no access to it (404).
 *
 * @since 0.1.0
 */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public NotFoundException(ApiError error) {
        super(error);
    }
}
