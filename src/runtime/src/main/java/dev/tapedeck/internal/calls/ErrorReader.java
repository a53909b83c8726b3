package dev.tapedeck.internal.calls;

import dev.tapedeck.error.ApiError;
import java.util.List;

/** Reads a provider's error responses. */
@FunctionalInterface
public interface ErrorReader {
    /**
     * Returns the error with the details in the body.
     *
     * @param failure the error as HTTP reports it; returned unchanged if the body is in none of the provider's formats
     * @param body the body of the response, truncated to a limit; may be empty, HTML or anything else
     */
    ApiError read(ApiError failure, String body);

    /** The headers of a response that may contain the request id, the most reliable one first. */
    default List<String> requestIds() {
        return List.of("X-Request-Id");
    }
}
