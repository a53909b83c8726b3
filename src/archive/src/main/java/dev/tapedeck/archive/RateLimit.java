package dev.tapedeck.archive;

import java.util.concurrent.TimeUnit;

/** Makes threads wait so that together they receive no more than so many bytes a second. Thread-safe. */
final class RateLimit {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long bytesPerSecond;
    private long free = System.nanoTime();

    /** Creates a limit; 0 means no limit. */
    RateLimit(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Waits until so many bytes may have been received. */
    void received(long bytes) throws InterruptedException {
        if (bytesPerSecond > 0) {
            TimeUnit.NANOSECONDS.sleep(nanosToWait(bytes));
        }
    }

    private synchronized long nanosToWait(long bytes) {
        long now = System.nanoTime();
        free = Math.max(free, now) + (long) ((double) bytes / bytesPerSecond * SECOND);
        return free - now;
    }
}
