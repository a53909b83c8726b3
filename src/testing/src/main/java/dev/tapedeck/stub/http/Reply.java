package dev.tapedeck.stub.http;

import java.util.Map;

/** A response and how it is sent. */
public record Reply(Response response, Delivery delivery) {

    /** Returns the same with more headers. */
    public Reply withHeaders(Map<String, String> more) {
        return response.isRaw() ? this : new Reply(response.withHeaders(more), delivery);
    }

    /** Returns a response that is sent as usual. */
    public static Reply of(Response response) {
        return new Reply(response, Delivery.WHOLE);
    }
}
