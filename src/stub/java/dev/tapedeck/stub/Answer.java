package dev.tapedeck.stub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, JSON body and the headers that are its own. */
record Answer(int status, Json body, Map<String, String> headers) {

    static Answer ok(Json body) {
        return of(200, body);
    }

    static Answer of(int status, Json body) {
        return new Answer(status, body, Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, body, all);
    }
}
