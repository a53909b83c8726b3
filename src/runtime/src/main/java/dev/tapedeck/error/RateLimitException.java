package dev.tapedeck.error;

/** Too many requests came (429); this one was not processed. {@link #retryAfter()} says how long to wait. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The failure that this error describes. */
    public RateLimitException(ApiError error) {
        super(error);
    }
}
