package dev.tapedeck.stub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, body and all headers but those of its way: length, compression, date. */
record Answer(int status, Body body, Map<String, String> headers) {

    static Answer ok(Json body) {
        return of(200, body);
    }

    static Answer of(int status, Json body) {
        return new Answer(
                status,
                new Text(body.toString()),
                Map.of("Content-Type", "application/json; charset=utf-8", "Vary", "Accept-Encoding"));
    }

    /** The answer with a thing that the request made. */
    static Answer created(Json body) {
        return of(201, body);
    }

    /** The answer that says by its status, 204, that there is nothing to say. */
    static Answer noContent() {
        return new Answer(204, Text.NONE, Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, body, all);
    }
}
