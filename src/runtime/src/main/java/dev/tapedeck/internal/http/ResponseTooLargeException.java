package dev.tapedeck.internal.http;

/** A response of which more came, or is announced, than the client takes. */
final class ResponseTooLargeException extends UnusableResponseException {
    private static final long serialVersionUID = 1L;

    private ResponseTooLargeException(long limit, String found) {
        super("Expected a response of at most " + limit + " bytes but " + found
                + ": raise ClientOptions.withLargestAnswer(...)");
    }

    /** More than the limit has come. */
    static ResponseTooLargeException received(long limit) {
        return new ResponseTooLargeException(limit, "more came");
    }

    /** This Content-Length is more than the limit, whatever comes. */
    static ResponseTooLargeException announced(long limit, long length) {
        return new ResponseTooLargeException(limit, "its Content-Length is " + length);
    }
}
