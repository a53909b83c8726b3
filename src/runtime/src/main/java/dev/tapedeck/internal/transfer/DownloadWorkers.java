package dev.tapedeck.internal.transfer;

import java.util.ArrayList;
import java.util.List;

/** Threads of one run that do the same; each is started when there is something for it. Thread-safe. */
public final class DownloadWorkers {
    private final String name;
    private final int limit;
    private final Runnable work;
    private final List<Thread> threads = new ArrayList<>();
    private boolean dismissed;

    public DownloadWorkers(String name, int limit, Runnable work) {
        this.name = name;
        this.limit = limit;
        this.work = work;
    }

    /** One thread more, unless there are enough. */
    public synchronized void grow() {
        if (!dismissed && threads.size() < limit) {
            Thread thread = new Thread(work, name + "-" + (threads.size() + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Interrupts all threads and starts no more. */
    public synchronized void dismiss() {
        dismissed = true;
        threads.forEach(Thread::interrupt);
    }

    /** Waits until the threads have ended that there are. */
    public void join() throws InterruptedException {
        for (Thread thread : members()) {
            // A run may be closed by a function of the caller's that it uses.
            if (thread != Thread.currentThread()) {
                thread.join();
            }
        }
    }

    private synchronized List<Thread> members() {
        return List.copyOf(threads);
    }
}
