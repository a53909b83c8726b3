package dev.tapedeck.error;

/**
 * The service received too many requests (429) and did not process this one. {@link #retryAfter()} says how long to
 * wait.
 *
 * @since 0.1.0
 */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for this error. */
    public RateLimitException(ApiError error) {
        super(error);
    }
}
