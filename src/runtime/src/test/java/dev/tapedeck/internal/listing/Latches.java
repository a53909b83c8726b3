package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for other threads that end in failure rather than never. */
final class Latches {
    private static final long SECONDS = 20;

    private Latches() {}

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void acquire(Semaphore semaphore, int permits) {
        try {
            assertThat(semaphore.tryAcquire(permits, SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the threads that fetch pages have ended. */
    static void awaitNoThread() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (List<Thread> left = fetching(); !left.isEmpty(); left = fetching()) {
            assertThat(System.nanoTime()).as("threads left: %s", left).isLessThan(end);
            join(left.get(0));
        }
    }

    /** The threads that fetch pages now. */
    static List<Thread> fetching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tapedeck-pages"))
                .toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
