package dev.tapedeck.internal.threads;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lock for shared state, with waits for its changes. Thread-safe. */
public final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Runs the action with the lock held, and returns its result. */
    public <R extends @Nullable Object> R locked(Supplier<R> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state with the lock held, wakes all waiting threads, and returns the result. */
    public <R extends @Nullable Object> R changed(Supplier<R> change) {
        return locked(() -> {
            R result = change.get();
            changed.signalAll();
            return result;
        });
    }

    /** Changes the state with the lock held, and wakes all waiting threads. */
    public void change(Runnable change) {
        changed(() -> {
            change.run();
            return null;
        });
    }

    /**
     * Waits until the condition is true, then runs the action, wakes all waiting threads, and returns the result.
     *
     * @throws InterruptedException if the thread is interrupted; the action then does not run
     */
    public <R extends @Nullable Object> R changeWhen(BooleanSupplier condition, Supplier<R> action)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(condition);
            return changed(action);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the condition is true; the lock must be held.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            changed.await();
        }
    }
}
