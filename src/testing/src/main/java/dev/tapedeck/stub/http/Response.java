package dev.tapedeck.stub.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, body and all headers but those of its way: length, compression, date. */
public record Response(int status, Body body, Map<String, String> headers) {

    public static Response ok(Json body) {
        return of(200, body);
    }

    public static Response of(int status, Json body) {
        return new Response(
                status,
                new TextBody(body.toString()),
                Map.of("Content-Type", "application/json; charset=utf-8", "Vary", "Accept-Encoding"));
    }

    /** The answer with a thing that the request made. */
    public static Response created(Json body) {
        return of(201, body);
    }

    /** The answer that says by its status, 204, that there is nothing to say. */
    public static Response noContent() {
        return new Response(204, TextBody.NONE, Map.of());
    }

    public Response with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, body, all);
    }
}
