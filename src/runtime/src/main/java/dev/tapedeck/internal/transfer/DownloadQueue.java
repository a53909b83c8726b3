package dev.tapedeck.internal.transfer;

import dev.tapedeck.media.Download;
import dev.tapedeck.media.Transfer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of a run hand over to each other: item, located file, result. Thread-safe.
 *
 * <p>No more items are read than there are transfers that may begin soon, and none at all while results wait for the
 * caller, so that what is kept is bounded by the concurrency.
 */
public final class DownloadQueue<T> {
    private final int concurrency;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Transfer<T>> located = new ArrayDeque<>();
    private final Deque<Download<T>> results = new ArrayDeque<>();
    private @Nullable Throwable failure;
    /** Whether a thread is at the source. */
    private boolean reading;
    /** Items, and the one that is being read, whose transfers have not begun. */
    private int ahead;
    /** Items, and the one that is being read, of which there is no result. */
    private int unfinished;

    private boolean exhausted;
    private boolean closed;
    private boolean abandoned;

    public DownloadQueue(int concurrency) {
        this.concurrency = concurrency;
    }

    /** Waits until an item may be read, by this thread alone; false if there shall be no more. */
    public boolean awaitTurn() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isOver() && (reading || ahead >= concurrency || isFull())) {
                changed.await();
            }
            if (isOver()) {
                return false;
            }
            reading = true;
            ahead++;
            unfinished++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The item has been read. */
    public void passTurn() {
        change(() -> reading = false);
    }

    /** There is no further item, because of a failure if there is one. */
    public void exhaust(@Nullable Throwable reason) {
        change(() -> {
            reading = false;
            ahead--;
            unfinished--;
            exhausted = true;
            failure = failure == null ? reason : failure;
        });
    }

    public void located(Transfer<T> transfer) {
        change(() -> located.add(transfer));
    }

    /** An item's result without transfer. */
    public void rejected(Download<T> download) {
        change(() -> {
            ahead--;
            unfinished--;
            results.add(download);
        });
    }

    /** Waits for a file to transfer; empty if there shall be no more. */
    public Optional<Transfer<T>> awaitTransfer() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !(exhausted && ahead == 0) && (located.isEmpty() || isFull())) {
                changed.await();
            }
            Optional<Transfer<T>> transfer = closed ? Optional.empty() : Optional.ofNullable(located.poll());
            ahead -= transfer.isPresent() ? 1 : 0;
            changed.signalAll();
            return transfer;
        } finally {
            lock.unlock();
        }
    }

    public void completed(Download<T> download) {
        change(() -> {
            unfinished--;
            results.add(download);
        });
    }

    /**
     * Waits for a result; empty if there is no further one, which a failure may be the reason of.
     *
     * @throws IllegalStateException if it was closed before all were taken
     */
    public Optional<Download<T>> awaitResult() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && results.isEmpty() && !isDone()) {
                changed.await();
            }
            if (abandoned) {
                throw new IllegalStateException("Expected an open run of downloads but it is closed");
            }
            changed.signalAll();
            return Optional.ofNullable(results.poll());
        } finally {
            lock.unlock();
        }
    }

    /** Ends it all at once because of this, which the caller gets after the results that there are. */
    public void fail(Throwable reason) {
        change(() -> {
            // Closing interrupts threads, also such as were about to end: that is nothing to tell.
            failure = closed || failure != null ? failure : reason;
            closed = true;
        });
    }

    /** Ends it all at once, as the caller wants no more. */
    public void close() {
        change(() -> {
            abandoned |= !closed && !(isDone() && results.isEmpty());
            closed = true;
            located.clear();
            results.clear();
        });
    }

    /** Why it ended early. */
    public Optional<Throwable> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return exhausted || closed;
    }

    private boolean isDone() {
        return exhausted && unfinished == 0;
    }

    private boolean isFull() {
        return results.size() >= concurrency;
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
