package dev.tapedeck.internal.http;

/** A response of which more came, or is announced, than the client takes. */
final class TooLargeException extends UnusableResponseException {
    private static final long serialVersionUID = 1L;

    private TooLargeException(long limit, String found) {
        super("Expected a response of at most " + limit + " bytes but " + found
                + ": raise ClientOptions.withLargestAnswer(...)");
    }

    /** More than the limit has come. */
    static TooLargeException received(long limit) {
        return new TooLargeException(limit, "more came");
    }

    /** This Content-Length is more than the limit, whatever comes. */
    static TooLargeException announced(long limit, long length) {
        return new TooLargeException(limit, "its Content-Length is " + length);
    }
}
