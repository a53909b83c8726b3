package dev.tapedeck.error;

/**
 * The credentials are valid but do not allow this request (403).
 *
 * @since 0.1.0
 */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public PermissionDeniedException(ApiError error) {
        super(error);
    }
}
