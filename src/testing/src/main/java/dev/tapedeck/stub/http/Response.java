package dev.tapedeck.stub.http;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response: status, body and all headers except those of its transmission (date, length, compression). */
public record Response(int status, Body body, Map<String, String> headers) {

    private static final int RAW = 0;

    /** Returns a 200 with JSON. */
    public static Response ok(JsonObject body) {
        return json(200, body);
    }

    /** Returns a 201 with the resource that the request created. */
    public static Response created(JsonObject body) {
        return json(201, body);
    }

    /** Returns a 202 with the resource that the request changes. */
    public static Response accepted(JsonObject body) {
        return json(202, body);
    }

    /** Returns a 204, which has no body. */
    public static Response noContent() {
        return new Response(204, new Body.Text(""), Map.of());
    }

    /** Fields keep their order, and nulls are written. */
    public static Response json(int status, JsonObject body) {
        return new Response(
                status,
                new Body.Text(body.toString()),
                Map.of("Content-Type", "application/json; charset=utf-8", "Vary", "Accept-Encoding"));
    }

    /** Returns bytes that are sent as they are, without a head. */
    public static Response raw(String bytes) {
        return new Response(RAW, new Body.Text(bytes), Map.of());
    }

    boolean isRaw() {
        return status == RAW;
    }

    public Response withHeaders(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, body, all);
    }
}
