package dev.tapedeck.bench;

/** The settings of the stub, which the harness changes between rows. Thread-safe. */
final class StubSettings {
    private volatile long latencyInMillis;
    private volatile long records = Archive.RECORDS;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    void set(PageQuery query) {
        latencyInMillis = query.number("latency", 0);
        records = query.number("records", Archive.RECORDS);
        bytesPerSecond = query.number("rate", Long.MAX_VALUE);
    }

    /** Returns the pause before each response. */
    long latencyInMillis() {
        return latencyInMillis;
    }

    /** Returns the number of records in the room. */
    long records() {
        return records;
    }

    /** Returns the speed of a connection to the storage host. */
    long bytesPerSecond() {
        return bytesPerSecond;
    }
}
