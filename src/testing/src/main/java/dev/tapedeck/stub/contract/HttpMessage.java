package dev.tapedeck.stub.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two messages of HTTP, as the check against a contract reads them. */
public interface HttpMessage {
    /**
     * One request as it was sent.
     *
     * @param target path and query, still percent-encoded
     * @param headers all headers, by their names in any case
     * @param body the body as text, empty if there was none
     */
    record Request(String method, String target, Map<String, List<String>> headers, String body) {
        /** Returns the request's name in a sentence, such as {@code GET /v1/Recordings}. */
        public String title() {
            return method + " " + path();
        }

        public String path() {
            return target.replaceFirst("\\?.*", "");
        }

        /** Returns the query without its question mark; empty if there was none. */
        public String query() {
            return target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
        }

        public List<String> header(String name) {
            return header(headers, name);
        }

        public static List<String> header(Map<String, List<String>> headers, String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }

        /** Returns the media type in these headers, in lower case and without its parameters, or an empty text. */
        public static String mediaType(Map<String, List<String>> headers) {
            return String.join(", ", header(headers, "Content-Type"))
                    .replaceFirst(";.*", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One response as it was received.
     *
     * @param headers all headers, by their names in any case
     * @param body the body as text, empty if there was none
     */
    record Response(int status, Map<String, List<String>> headers, String body) {}
}
