package dev.tapedeck.internal.listing;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.threads.DaemonThreads;
import dev.tapedeck.internal.threads.Monitor;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Where the threads that fetch pages of a listing hand them to the user's thread. */
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
     * Waits until this holds; with the monitor's lock held.
     *
     * @throws CallInterruptedException if the thread is interrupted; what is being fetched still comes
     */
    void await(BooleanSupplier condition) {
        try {
            monitor.await(condition);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The next page of " + listing + " did not come: the thread was interrupted", e, 0);
        }
    }

    /** Runs this in another thread. */
    void start(Runnable fetching) {
        threads.execute(fetching);
    }
}
