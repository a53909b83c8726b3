package dev.tapedeck.internal.listing;

import dev.tapedeck.error.CallInterruptedException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the threads that fetch pages and the caller who takes them meet: one lock, and a wait for what is new. */
final class PageExchange {
    // Long enough for the time between two pages of most callers.
    private static final int IDLE_SECONDS = 1;

    private final String listing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Executor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PageExchange::thread);

    PageExchange(String listing) {
        this.listing = listing;
    }

    /** What this gives, with the lock held. */
    <R extends @Nullable Object> R locked(Supplier<R> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the caller; with the lock held. */
    void tell() {
        news.signalAll();
    }

    /**
     * Waits until this holds; with the lock held.
     *
     * @throws CallInterruptedException if the thread is interrupted; what is being fetched still comes
     */
    void awaitUntil(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                news.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The next page of " + listing + " did not come: the thread was interrupted", e, 0);
        }
    }

    /** Runs this in another thread, which keeps no JVM alive. */
    void start(Runnable fetching) {
        threads.execute(fetching);
    }

    private static Thread thread(Runnable fetching) {
        Thread thread = new Thread(fetching, "tapedeck-pages");
        thread.setDaemon(true);
        return thread;
    }
}
