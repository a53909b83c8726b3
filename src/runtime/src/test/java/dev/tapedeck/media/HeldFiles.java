package dev.tapedeck.media;

import dev.tapedeck.internal.threads.Prefetchable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Files of numbered items, each saved only when the test releases it; counts how many are saved at once. */
final class HeldFiles {
    private final Map<Integer, CompletableFuture<Void>> releases = new ConcurrentHashMap<>();
    private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> located = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger saving = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Downloads of the first items, each to its own target. */
    Downloads<Integer> first(int count) {
        return first(count, item -> Path.of("file-" + item));
    }

    /** Downloads of the first items. */
    Downloads<Integer> first(int count, Function<Integer, Path> target) {
        return Downloads.of(() -> counted(IntStream.rangeClosed(1, count).iterator()), Held::new, target);
    }

    /** Downloads of these items, each to its own target. */
    Downloads<Integer> of(Iterator<Integer> items) {
        return Downloads.of(() -> counted(items), Held::new, item -> Path.of("file-" + item));
    }

    private Iterator<Integer> counted(Iterator<Integer> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Integer next() {
                read.incrementAndGet();
                return items.next();
            }
        };
    }

    void release(int item) {
        held(item).complete(null);
    }

    void fail(int item, Throwable failure) {
        held(item).completeExceptionally(failure);
    }

    private CompletableFuture<Void> held(int item) {
        return releases.computeIfAbsent(item, any -> new CompletableFuture<>());
    }

    int awaitBegin() throws InterruptedException {
        return taken(begun);
    }

    int awaitLocated() throws InterruptedException {
        return taken(located);
    }

    private static int taken(BlockingQueue<Integer> events) throws InterruptedException {
        Integer item = events.poll(10, TimeUnit.SECONDS);
        if (item == null) {
            throw new AssertionError("It did not happen");
        }
        return item;
    }

    /** How many items were read. */
    int read() {
        return read.get();
    }

    /** The most files that were saved at once. */
    int most() {
        return most.get();
    }

    /** The threads that have looked up or saved a file. */
    List<Thread> threads() {
        return threads;
    }

    /** Waits until all threads have ended. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            if (thread.isAlive()) {
                throw new AssertionError(thread + " is still there");
            }
        }
    }

    private final class Held implements Media, Prefetchable<Media> {
        private final int item;

        Held(int item) {
            this.item = item;
        }

        @Override
        public Media prefetched() {
            threads.add(Thread.currentThread());
            located.add(item);
            return this;
        }

        @Override
        public MediaLink link() {
            throw new AssertionError("Nobody asks for it");
        }

        @Override
        public Media withExpectedSize(long bytes) {
            return this;
        }

        @Override
        public Media withMaxFileBytes(long bytes) {
            throw new IllegalStateException("limit " + bytes);
        }

        @Override
        public MediaStream stream() {
            throw new AssertionError("Nobody asks for it");
        }

        @Override
        public MediaFile saveTo(Path target, ProgressListener progress) {
            threads.add(Thread.currentThread());
            most.accumulateAndGet(saving.incrementAndGet(), Math::max);
            begun.add(item);
            try {
                held(item).get();
                return new MediaFile(target, item, Optional.empty(), true);
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            } finally {
                saving.decrementAndGet();
            }
        }
    }
}
