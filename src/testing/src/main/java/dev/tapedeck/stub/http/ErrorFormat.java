package dev.tapedeck.stub.http;

import java.util.Map;

/** A provider's own words for what every service has: errors, ids of requests. */
public interface ErrorFormat {

    /** The refusal in the provider's shape; its headers are added by {@link Service}. */
    Response answer(RequestException refusal);

    /** The header that names a request, the n-th of the service. */
    Map<String, String> requestId(int number);
}
