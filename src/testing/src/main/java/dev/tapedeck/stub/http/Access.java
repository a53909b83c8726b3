package dev.tapedeck.stub.http;

/** Who may ask a service anything at all. */
public interface Access {

    /** Throws the {@link RequestException} of a request that comes without the right credentials. */
    void check(Request request);
}
