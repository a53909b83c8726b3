package dev.tapedeck.error;

/** The service failed (5xx). Whether it carried the request out is not known. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The failure that this error describes. */
    public ServerException(ApiError error) {
        super(error);
    }
}
