package dev.tapedeck.internal.calls;

import java.time.Duration;

/** The passage of time between two attempts; tests let it pass without waiting. Implementations are thread-safe. */
public interface TimeSource {
    /** The system clock; pauses put the thread to sleep. */
    TimeSource SYSTEM = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    /**
     * Waits for this much time.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration time) throws InterruptedException;

    /** Waits for this much time. Returns false if the thread was interrupted; its flag is then set. */
    default boolean passes(Duration time) {
        try {
            pause(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns a time in nanoseconds; only differences are meaningful, as with {@link System#nanoTime()}. */
    default long nanoTime() {
        return System.nanoTime();
    }
}
