package dev.tapedeck;

import dev.tapedeck.internal.calls.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A source of time that passes without waiting, and records the pauses; its clock does not advance otherwise.
 * Thread-safe.
 */
public final class FakeTime implements TimeSource {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();

    @Override
    public void pause(Duration time) {
        pauses.add(time);
        pass(time);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    /** Advances the time without a pause. */
    public void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** The pauses in order. */
    public List<Duration> pauses() {
        return pauses;
    }

    /** Returns a clock that started at this time. */
    public Clock clock(Instant start) {
        InstantSource source = () -> start.plusNanos(nanoTime());
        return source.withZone(ZoneOffset.UTC);
    }
}
