package dev.tapedeck.internal.threads;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lock of state that threads share, and a wait for its changes. Thread-safe. */
public final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Returns what this gives, with the lock held. */
    public <R extends @Nullable Object> R locked(Supplier<R> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what this change of the state gives, with the lock held, and wakes all threads that wait. */
    public <R extends @Nullable Object> R changed(Supplier<R> change) {
        return locked(() -> {
            R result = change.get();
            changed.signalAll();
            return result;
        });
    }

    /** Changes the state, with the lock held, and wakes all threads that wait. */
    public void change(Runnable change) {
        changed(() -> {
            change.run();
            return null;
        });
    }

    /**
     * Waits until this holds, then returns what the action gives and wakes all threads that wait.
     *
     * @throws InterruptedException if the thread is interrupted; the action does not run then
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
     * Waits until this holds; with the lock held.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            changed.await();
        }
    }
}
