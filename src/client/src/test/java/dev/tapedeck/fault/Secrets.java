package dev.tapedeck.fault;

/** What must not be seen where it does not belong. */
final class Secrets {
    /** The signature in the addresses of media files. */
    static final String SIGNATURE = "s1gn4tureOfMedia";

    /** An address on the storage host, signed. */
    static final String SIGNED = Reply.STORAGE + "/bucket/file?Expires=4102444800&Signature=" + SIGNATURE;

    /** Stands in an answer for the value of the request's Authorization header. */
    static final String CREDENTIALS = "the-credentials-that-came";

    private Secrets() {}
}
