package dev.tapedeck.stub;

import dev.tapedeck.stub.http.Request;
import java.util.Optional;

/**
 * A request that a {@link StandIn} received, and the status of the response.
 *
 * @param path as received, still percent-encoded
 * @param query as received, still percent-encoded; empty if there was none
 * @param authorized whether there was an {@code Authorization} header, right or wrong; no other header is kept
 */
public record ReceivedRequest(
        Provider provider, String method, String path, String query, int status, boolean authorized) {

    static ReceivedRequest of(Provider provider, Request request, int status) {
        String query = Optional.ofNullable(request.url().getRawQuery()).orElse("");
        boolean authorized = request.header("authorization").isPresent();
        return new ReceivedRequest(provider, request.method(), request.path(), query, status, authorized);
    }

    /**
     * Returns the request as one line of a log, {@code TWILIO GET /v1/Recordings?PageSize=2 -> 200}, without the signed
     * query of storage.
     */
    @Override
    public String toString() {
        // Signed URLs belong in no log: whoever reads one can read the file.
        boolean shown = !query.isEmpty() && provider != Provider.STORAGE;
        return provider + " " + method + " " + path + (shown ? "?" + query : "") + " -> " + status;
    }
}
