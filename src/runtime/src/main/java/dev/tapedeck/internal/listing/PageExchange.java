package dev.tapedeck.internal.listing;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.threads.DaemonThreads;
import dev.tapedeck.internal.threads.Monitor;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Passes pages from the threads that fetch them to the user's thread. */
final class PageExchange {
    private final String listing;
    private final Monitor monitor = new Monitor();
    private final Executor threads = DaemonThreads.named("tapedeck-pages");

    PageExchange(String listing) {
        this.listing = listing;
    }

    Monitor monitor() {
        return monitor;
    }

    /**
     * Waits until the condition is true, with the monitor's lock held.
     *
     * @throws CallInterruptedException if the thread is interrupted; running fetches continue
     */
    void await(BooleanSupplier condition) {
        try {
            monitor.await(condition);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The next page of " + listing + " did not arrive: the thread was interrupted", e, 0);
        }
    }

    /** Runs this on another thread. */
    void start(Runnable fetching) {
        threads.execute(fetching);
    }
}
