package dev.tapedeck.stub.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What clients deleted of an archive, which itself never changes, and when. Thread-safe. */
public final class Deletions {

    private final ConcurrentMap<String, Instant> times = new ConcurrentHashMap<>();
    private final Clock clock;

    public Deletions(Clock clock) {
        this.clock = clock;
    }

    /** Whether it was deleted now, by this call, and not before. */
    public boolean add(String id) {
        return times.putIfAbsent(id, clock.instant().truncatedTo(ChronoUnit.SECONDS)) == null;
    }

    /** The deletions so far by their things' ids: one answer has to be of one point in time. */
    public Map<String, Instant> now() {
        return Map.copyOf(times);
    }
}
