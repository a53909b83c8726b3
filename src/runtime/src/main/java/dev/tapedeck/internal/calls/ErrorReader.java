package dev.tapedeck.internal.calls;

import dev.tapedeck.error.ApiError;
import java.util.List;

/** Reads a provider's error answers. */
@FunctionalInterface
public interface ErrorReader {
    /**
     * What the service said.
     *
     * @param failure the failure as HTTP tells it; answered as it is where the body is in none of the provider's forms
     * @param body the answer's body, cut at a bound; may be empty, HTML or anything else
     */
    ApiError read(ApiError failure, String body);

    /** The headers of a response that may name its request, the one to be believed first. */
    default List<String> requestIds() {
        return List.of("X-Request-Id");
    }
}
