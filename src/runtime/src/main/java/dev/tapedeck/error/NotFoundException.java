package dev.tapedeck.error;

/** The resource is not there (404), or the credentials don't reach it. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The failure that this error describes. */
    public NotFoundException(ApiError error) {
        super(error);
    }
}
