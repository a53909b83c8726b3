package dev.tapedeck.bench;

/** What the harness changes on the stub between two rows. Thread-safe. */
final class StubSettings {
    private volatile long latencyInMillis;
    private volatile long records = Archive.RECORDS;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    void set(PageQuery query) {
        latencyInMillis = query.number("latency", 0);
        records = query.number("records", Archive.RECORDS);
        bytesPerSecond = query.number("rate", Long.MAX_VALUE);
    }

    /** The pause before each answer. */
    long latencyInMillis() {
        return latencyInMillis;
    }

    /** How many records the room has. */
    long records() {
        return records;
    }

    /** How fast a connection to the storage host is. */
    long bytesPerSecond() {
        return bytesPerSecond;
    }
}
