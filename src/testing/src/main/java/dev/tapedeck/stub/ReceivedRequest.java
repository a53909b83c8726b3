package dev.tapedeck.stub;

/**
 * One request that a {@link StandIn} was sent, and the status of its answer.
 *
 * <p>Path and query are as they came, still percent-encoded; the query is empty where there was none. Of the headers no
 * more is kept than whether there was an {@code Authorization}, right or wrong: {@code authorized}.
 */
public record ReceivedRequest(
        Provider provider, String method, String path, String query, int status, boolean authorized) {

    /**
     * The request as one line of a log: {@code TWILIO GET /v1/Recordings?PageSize=2 -> 200}; without storage's signed
     * query.
     */
    @Override
    public String toString() {
        // Signed URLs belong in no log: who reads one can read the file.
        boolean shown = !query.isEmpty() && provider != Provider.STORAGE;
        return provider + " " + method + " " + path + (shown ? "?" + query : "") + " -> " + status;
    }
}
