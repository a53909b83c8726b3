package dev.tapedeck.error;

/**
 * The service failed (5xx). It may or may not have carried the request out.
 *
 * @since 0.1.0
 */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public ServerException(ApiError error) {
        super(error);
    }
}
