package dev.tapedeck.internal.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that do not keep the JVM alive, and end after a second without work. */
public final class DaemonThreads {
    // Longer than most callers take between two pages.
    private static final int IDLE_SECONDS = 1;

    private DaemonThreads() {}

    /** Returns an executor that starts a thread of this name for each task that no idle thread can take. */
    public static ExecutorService named(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
