package dev.tapedeck.stub;

import java.util.Map;

/** A provider's own words for what every service has: errors, the name of its realm, ids of requests. */
interface Dialect {

    /** The refusal in the provider's shape; its headers are added by {@link Service}. */
    Answer answer(Refusal refusal);

    /** The realm that an unauthorized client is told. */
    String realm();

    /** The header that names a request, the n-th of the service. */
    Map<String, String> requestId(int number);
}
