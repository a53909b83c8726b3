package dev.tapedeck.fault;

/** What must not be seen where it does not belong. */
final class Secrets {
    /** Stands in a response for the storage host, which has another port each time. */
    static final String STORAGE = "http://storage.test";

    /** The signature in the addresses of media files. */
    static final String SIGNATURE = "s1gn4tureOfMedia";

    /** An address on the storage host, signed. */
    static final String SIGNED = STORAGE + "/bucket/file?Expires=4102444800&Signature=" + SIGNATURE;

    /** Stands in an answer for the value of the request's Authorization header. */
    static final String CREDENTIALS = "the-credentials-that-came";

    private Secrets() {}
}
