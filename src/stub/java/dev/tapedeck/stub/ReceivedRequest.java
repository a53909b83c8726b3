package dev.tapedeck.stub;

/**
 * One request that a {@link StandIn} was sent, and the status of its answer.
 *
 * <p>Path and query are as they came, still percent-encoded; the query is empty where there was none. Headers are left
 * out, so credentials are never kept.
 */
public record ReceivedRequest(Provider provider, String method, String path, String query, int status) {

    /** The request as one line of a log: {@code TWILIO GET /v1/Recordings?PageSize=2 -> 200}. */
    @Override
    public String toString() {
        return provider + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
