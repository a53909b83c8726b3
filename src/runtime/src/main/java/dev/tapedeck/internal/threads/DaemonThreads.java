package dev.tapedeck.internal.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that keep no JVM alive, and end a second after they have nothing to do. */
public final class DaemonThreads {
    // Long enough for the time between two pages of most callers.
    private static final int IDLE_SECONDS = 1;

    private DaemonThreads() {}

    /** An executor that starts a thread of this name for each task that no idle thread can take. */
    public static ExecutorService named(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
