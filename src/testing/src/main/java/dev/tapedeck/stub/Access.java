package dev.tapedeck.stub;

/** Who may ask a service anything at all. */
interface Access {

    /** Throws the {@link Refusal} of a request that comes without the right credentials. */
    void check(Request request);
}
