package dev.tapedeck;

import dev.tapedeck.internal.text.HeaderMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The head of a response with which the service carried a request out. Shows no credentials, and of links no queries.
 * Immutable and thread-safe.
 *
 * @param request the request, such as {@code GET /v1/Recordings}; without its query, because filters may be personal
 * @param status the HTTP status, 2xx
 * @param headers by names without regard to case, each with its values in order; unmodifiable
 * @param requestId the vendor's name for this one request, for its support; empty if the response did not say
 * @param attempts how many times the request was sent
 */
public record ResponseInfo(
        String request, int status, Map<String, List<String>> headers, Optional<String> requestId, int attempts) {
    /** Copies the headers. */
    public ResponseInfo {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(requestId, "requestId");
        headers = HeaderMap.copy(Objects.requireNonNull(headers, "headers"));
    }
}
