package dev.tapedeck.stub;

import java.util.Map;

/** A provider's own words for what every service has: errors, ids of requests. */
interface Dialect {

    /** The refusal in the provider's shape; its headers are added by {@link Service}. */
    Answer answer(Refusal refusal);

    /** The header that names a request, the n-th of the service. */
    Map<String, String> requestId(int number);
}
