package dev.tapedeck.internal.calls;

import java.time.Duration;

/** How time passes between two attempts; a test lets it pass without waiting. Implementations are thread-safe. */
public interface TimeSource {
    /** The system's clock; pauses let the thread sleep. */
    TimeSource SYSTEM = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    /**
     * Lets this much time pass.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration time) throws InterruptedException;

    /** Lets this much time pass, and returns whether it did: if not, the thread was interrupted and its flag is set. */
    default boolean passes(Duration time) {
        try {
            pause(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A time in nanoseconds of which only differences mean anything, as {@link System#nanoTime()}. */
    default long nanoTime() {
        return System.nanoTime();
    }
}
