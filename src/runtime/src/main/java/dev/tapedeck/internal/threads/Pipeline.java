package dev.tapedeck.internal.threads;

import dev.tapedeck.error.CallInterruptedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prepares and processes items, several at once, on its own threads; the results are in the order of completion. Only
 * one thread may take the results; any thread may close the pipeline.
 *
 * <p>No more items are read than can be processed soon, and none while results wait to be taken, so memory is bounded
 * by the concurrency.
 */
public final class Pipeline<P, R> implements Iterator<R>, AutoCloseable {
    /** The steps for the items. */
    public interface Steps<P, R> {
        /**
         * Reads the next item, on one thread at a time, and returns its preparation; empty if there is none. An
         * exception ends the pipeline after the results of the earlier items.
         */
        Optional<Supplier<Prepared<P, R>>> next();

        /** Processes a prepared item. */
        R process(P prepared);
    }

    /** An item that is ready to be processed, or its result if there is nothing to process. */
    public record Prepared<P, R>(Optional<P> item, Optional<R> result) {}

    private interface Work {
        void run() throws InterruptedException;
    }

    private final Steps<P, R> steps;
    private final int concurrency;
    private final Monitor monitor = new Monitor();
    private final ExecutorService preparing;
    private final ExecutorService processing;
    // The number of threads that may still be started.
    private final Semaphore preparers;
    private final Semaphore processors;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    // All fields below are read and changed with the monitor's lock held.
    private final Deque<P> prepared = new ArrayDeque<>();
    private final Deque<R> results = new ArrayDeque<>();
    private @Nullable Throwable failure;
    /** True while a thread reads an item. */
    private boolean reading;
    /** The number of items not processed yet, including the one that is being read. */
    private int ahead;
    /** The number of items without a result, including the one that is being read. */
    private int unfinished;

    private boolean exhausted;
    private boolean closed;
    private boolean abandoned;

    private @Nullable R next;

    /**
     * Creates a pipeline that does nothing until it is started.
     *
     * @param name the beginning of its threads' names
     */
    public Pipeline(String name, int concurrency, Steps<P, R> steps) {
        this.steps = steps;
        this.concurrency = concurrency;
        this.preparing = DaemonThreads.named(name + "-link");
        this.processing = DaemonThreads.named(name);
        this.preparers = new Semaphore(concurrency);
        this.processors = new Semaphore(concurrency);
    }

    /** Starts to read items. */
    public void start() {
        startPreparer();
    }

    private void startPreparer() {
        if (preparers.tryAcquire()) {
            preparing.execute(() -> guard(this::prepareAll));
        }
    }

    private void startProcessor() {
        if (processors.tryAcquire()) {
            processing.execute(() -> guard(this::processAll));
        }
    }

    /** Runs the work of a thread so that nobody waits for a thread that failed in any way. */
    private void guard(Work work) {
        threads.add(Thread.currentThread());
        try {
            work.run();
        } catch (InterruptedException e) {
            fail(new CallInterruptedException("The downloads ended: one of their threads was interrupted", e, 0));
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void prepareAll() throws InterruptedException {
        while (awaitTurn()) {
            Optional<Supplier<Prepared<P, R>>> item = read();
            if (item.isPresent()) {
                monitor.change(() -> reading = false);
                startPreparer();
                prepare(item.get());
            }
        }
    }

    /** Waits until this thread may read an item. Returns false if no more are to be read. */
    private boolean awaitTurn() throws InterruptedException {
        return monitor.changeWhen(() -> isOver() || !(reading || ahead >= concurrency || isFull()), () -> {
            if (isOver()) {
                return false;
            }
            reading = true;
            ahead++;
            unfinished++;
            return true;
        });
    }

    private Optional<Supplier<Prepared<P, R>>> read() {
        Throwable reason = null;
        try {
            Optional<Supplier<Prepared<P, R>>> item = steps.next();
            if (item.isPresent()) {
                return item;
            }
        } catch (Throwable e) {
            reason = e;
        }
        exhaust(reason);
        return Optional.empty();
    }

    private void exhaust(@Nullable Throwable reason) {
        monitor.change(() -> {
            reading = false;
            ahead--;
            unfinished--;
            exhausted = true;
            failure = failure == null ? reason : failure;
        });
    }

    private void prepare(Supplier<Prepared<P, R>> item) {
        Prepared<P, R> ready = item.get();
        monitor.change(() -> {
            ready.item().ifPresent(prepared::add);
            ready.result().ifPresent(result -> {
                ahead--;
                unfinished--;
                results.add(result);
            });
        });
        if (ready.item().isPresent()) {
            startProcessor();
        }
    }

    private void processAll() throws InterruptedException {
        for (P item = awaitPrepared(); item != null; item = awaitPrepared()) {
            R result = steps.process(item);
            monitor.change(() -> {
                unfinished--;
                results.add(result);
            });
        }
    }

    /** Waits for an item to process. Returns null if there are no more. */
    private @Nullable P awaitPrepared() throws InterruptedException {
        return monitor.changeWhen(
                () -> closed || (exhausted && ahead == 0) || !(prepared.isEmpty() || isFull()), () -> {
                    P item = closed ? null : prepared.poll();
                    ahead -= item == null ? 0 : 1;
                    return item;
                });
    }

    /**
     * Waits for the next result.
     *
     * @throws CallInterruptedException if the thread is interrupted
     * @throws IllegalStateException if the pipeline was closed before all results were taken
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = awaitResult();
        }
        return next != null;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further download");
        }
        R result = next;
        next = null;
        return Objects.requireNonNull(result);
    }

    private @Nullable R awaitResult() {
        R result;
        try {
            result = monitor.changeWhen(() -> closed || !results.isEmpty() || isDone(), () -> {
                if (abandoned) {
                    throw new IllegalStateException(
                            "Expected an open run of downloads but it is closed: call start() again");
                }
                return results.poll();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The next download did not arrive: the thread was interrupted", e, 0);
        }
        Throwable reason = result == null ? monitor.locked(() -> failure) : null;
        if (reason != null) {
            throw new Failure(reason).rethrow();
        }
        return result;
    }

    /** Ends the pipeline immediately for this reason, which is thrown after the existing results. */
    private void fail(Throwable reason) {
        monitor.change(() -> {
            // Closing interrupts threads, even those that were about to end: that is not a failure.
            failure = closed || failure != null ? failure : reason;
            closed = true;
        });
    }

    /**
     * Ends the pipeline immediately, interrupts its threads and waits until they have ended, unless this thread is one
     * of them.
     */
    @Override
    public void close() {
        monitor.change(() -> {
            abandoned |= !closed && !(isDone() && results.isEmpty());
            closed = true;
            prepared.clear();
            results.clear();
        });
        preparing.shutdownNow();
        processing.shutdownNow();
        if (!threads.contains(Thread.currentThread())) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = preparing.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)
                        && processing.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
                // A terminated executor may still have threads that are about to end.
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
}
