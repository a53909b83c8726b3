package dev.tapedeck;

import dev.tapedeck.internal.text.HeaderMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The status and headers of a successful response of the service. It shows no credentials, and links without their
 * queries. Immutable and thread-safe.
 *
 * @param request the request, such as {@code GET /v1/Recordings}; without its query, because filters may be personal
 * @param status the HTTP status, 2xx
 * @param headers by case-insensitive name, each with its values in order; unmodifiable
 * @param requestId the vendor's id of this request, for its support; empty if the response has none
 * @param attempts how many times the request was sent
 * @since 0.1.0
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
