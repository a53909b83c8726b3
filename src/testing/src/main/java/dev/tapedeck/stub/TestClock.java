package dev.tapedeck.stub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that moves only when a test moves it: recordings are completed, links expire and compositions are rendered
 * without waiting. Its zone is UTC. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TestClock extends Clock {

    private volatile Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    /** Returns a clock at this moment. */
    public static TestClock at(Instant now) {
        return new TestClock(Objects.requireNonNull(now, "now"));
    }

    /** Moves the clock forward. */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative but was " + time);
        }
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: a zone does not change what it says. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
