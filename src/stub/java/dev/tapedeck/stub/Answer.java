package dev.tapedeck.stub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, JSON body and all headers but those of its way: length, compression, date. */
record Answer(int status, Json body, Map<String, String> headers) {

    static Answer ok(Json body) {
        return of(200, body);
    }

    static Answer of(int status, Json body) {
        return new Answer(
                status, body, Map.of("Content-Type", "application/json; charset=utf-8", "Vary", "Accept-Encoding"));
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, body, all);
    }
}
