package dev.tapedeck.spec.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it was on the wire.
 *
 * @param target path and query, as sent
 * @param headers by their names in lower case
 * @param body the bytes, each as the character of the same number
 */
record SentRequest(String method, String target, Map<String, String> headers, String body) {
    /** Reads the lines before the body. */
    static SentRequest of(String head, String body) {
        String[] lines = head.split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                headers.merge(name, lines[i].substring(colon + 1).strip(), (one, other) -> one + ", " + other);
            }
        }
        return new SentRequest(first[0], first[1], headers, body);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Returns the body as text. */
    String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
