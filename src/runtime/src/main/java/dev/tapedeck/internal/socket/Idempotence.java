package dev.tapedeck.internal.socket;

import java.util.Set;
import okhttp3.Request;

/** Whether sending a request twice does no more than sending it once (RFC 9110, 9.2.2). */
public final class Idempotence {
    // HEAD and others are in no contract.
    private static final Set<String> METHODS = Set.of("GET", "PUT", "DELETE");

    private Idempotence() {}

    /** Whether this request is idempotent. */
    public static boolean of(Request request) {
        return METHODS.contains(request.method());
    }
}
