package dev.tapedeck.stub.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which sample resources clients have deleted, and when; the samples themselves never change. Thread-safe. */
public final class Deletions {

    private final ConcurrentMap<String, Instant> times = new ConcurrentHashMap<>();
    private final Clock clock;

    public Deletions(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether this call deleted the resource; false if it was deleted before. */
    public boolean add(String id) {
        return times.putIfAbsent(id, clock.instant().truncatedTo(ChronoUnit.SECONDS)) == null;
    }

    /** Returns the times of the deletions so far, by ID: a copy, so that one response shows one point in time. */
    public Map<String, Instant> snapshot() {
        return Map.copyOf(times);
    }
}
