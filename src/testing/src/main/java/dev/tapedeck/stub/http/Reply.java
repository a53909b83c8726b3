package dev.tapedeck.stub.http;

/** A response and how it is sent. */
public record Reply(Response response, Delivery delivery) {

    /** Returns a response that is sent as usual. */
    public static Reply of(Response response) {
        return new Reply(response, Delivery.WHOLE);
    }
}
