package dev.tapedeck.internal.calls;

import java.time.Duration;

/** How time passes between two attempts; a test lets it pass without waiting. */
public interface TimeSource {
    /** Lets the thread sleep. */
    TimeSource SLEEPING = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    /**
     * Lets this much time pass.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration time) throws InterruptedException;

    /** A time in nanoseconds of which only differences mean anything, as {@link System#nanoTime()}. */
    default long nanoTime() {
        return System.nanoTime();
    }
}
