package dev.tapedeck.fault;

/** Texts that must not appear where they do not belong. */
final class Secrets {
    /** Placeholder in a response for the storage host, whose port changes. */
    static final String STORAGE = "http://storage.test";

    /** The signature in the addresses of media files. */
    static final String SIGNATURE = "s1gn4tureOfMedia";

    /** An address on the storage host, signed. */
    static final String SIGNED = STORAGE + "/bucket/file?Expires=4102444800&Signature=" + SIGNATURE;

    /** Placeholder in a response for the value of the request's Authorization header. */
    static final String CREDENTIALS = "the-credentials-that-came";

    private Secrets() {}
}
