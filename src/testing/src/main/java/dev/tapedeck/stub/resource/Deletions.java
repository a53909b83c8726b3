package dev.tapedeck.stub.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which sample resources clients have deleted, and when; the samples themselves never change. Thread-safe. */
public final class Deletions {

    private final Map<String, Deletion> byId = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Deletion(int number, Instant time) {}

    /** The deletions up to one moment, so that one response shows one point in time. */
    public interface Snapshot {

        /** Returns when the resource was deleted; empty if it was not. */
        Optional<Instant> time(String id);
    }

    public Deletions(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether this call deleted the resource; false if it was deleted before. */
    public synchronized boolean add(String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return byId.putIfAbsent(id, new Deletion(byId.size(), now)) == null;
    }

    /** Returns the deletions so far, without copying them. */
    public synchronized Snapshot snapshot() {
        int count = byId.size();
        return id -> Optional.ofNullable(byId.get(id))
                .filter(deletion -> deletion.number() < count)
                .map(Deletion::time);
    }
}
