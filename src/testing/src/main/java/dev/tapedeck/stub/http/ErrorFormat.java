package dev.tapedeck.stub.http;

import java.util.Map;

/** How a provider writes errors, and the request IDs by which its support finds them. */
public interface ErrorFormat {

    /** Returns the response for a failed request; {@link Service} adds the exception's headers. */
    Response errorResponse(RequestException exception);

    /** Returns the response with this status and the service's usual words for it. */
    Response statusResponse(int status);

    /** Returns the header with the ID of the service's n-th request. */
    Map<String, String> requestId(int number);
}
