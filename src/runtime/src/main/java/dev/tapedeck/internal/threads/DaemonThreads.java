package dev.tapedeck.internal.threads;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that do not keep the JVM alive, and end after a second without work. */
public final class DaemonThreads {
    // Longer than most callers take between two pages.
    private static final int IDLE_SECONDS = 1;
    private static final int FIRST_WITH_VIRTUAL = 21;

    private DaemonThreads() {}

    /**
     * Returns an executor that starts a thread of this name for each task that no idle thread can take. The thread is
     * virtual if the submitting thread is.
     */
    public static ExecutorService named(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> virtual(task, name).orElseGet(() -> platform(task, name)));
    }

    private static Thread platform(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Returns a virtual thread if this thread is virtual. Uses reflection, because JDK 17 has no virtual threads. */
    private static Optional<Thread> virtual(Runnable task, String name) {
        if (Runtime.version().feature() < FIRST_WITH_VIRTUAL) {
            return Optional.empty();
        }
        try {
            if (!(boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread())) {
                return Optional.empty();
            }
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class).invoke(virtual, name);
            return Optional.of(
                    (Thread) builder.getMethod("unstarted", Runnable.class).invoke(named, task));
        } catch (ReflectiveOperationException e) {
            // A native image without reflection metadata; a platform thread works too.
            return Optional.empty();
        }
    }
}
