package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for other threads that fail instead of blocking forever. */
final class Waits {
    private static final long SECONDS = 20;

    private Waits() {}

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

    /** Waits until the condition is true. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /**
     * Waits until the threads that fetch pages have ended, or wait for something to fetch. A thread that was just given
     * a page may still seem to wait, so first wait for each request that must have arrived.
     */
    static void awaitIdle() {
        await(() -> fetching().stream().allMatch(Waits::isIdle));
    }

    private static boolean isIdle(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length == 0
                || Arrays.stream(frames).anyMatch(frame -> frame.getMethodName().equals("getTask"));
    }

    /** Waits until the threads that fetch pages have ended. */
    static void awaitNoThread() {
        await(() -> fetching().isEmpty());
    }

    /** The threads that are fetching pages. */
    static List<Thread> fetching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tapedeck-pages"))
                .toList();
    }
}
