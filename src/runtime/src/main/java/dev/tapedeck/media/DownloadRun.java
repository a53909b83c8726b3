package dev.tapedeck.media;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.threads.Pipeline;
import dev.tapedeck.internal.threads.Pipeline.Prepared;
import dev.tapedeck.internal.threads.Prefetchable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Running downloads, and the result of each in the order of completion.
 *
 * <p>Iterating waits for the next result. If reading the items fails, the exception is thrown after the results of the
 * items that were read. A record of a listing that cannot be read does not affect the others: the records after it are
 * downloaded, and then the first such failure is thrown. No transfer starts while as many results as the concurrency,
 * or more, are waiting to be taken; running ones continue.
 *
 * <p>A run has up to two daemon threads for each file that may be transferred at once. They end when all downloads are
 * done or the run is {@linkplain #close() closed}. Iterate on one thread only; any thread may close the run.
 *
 * @since 0.1.0
 */
public final class DownloadRun<T> implements Iterable<Download<T>>, AutoCloseable {
    private final Pipeline<Transfer<T>, Download<T>> pipeline;

    private DownloadRun(Pipeline<Transfer<T>, Download<T>> pipeline) {
        this.pipeline = pipeline;
    }

    static <T> DownloadRun<T> start(Downloads<T> plan, Iterator<? extends T> items) {
        Pipeline<Transfer<T>, Download<T>> pipeline =
                new Pipeline<>("tapedeck-download", plan.concurrency(), new Steps<>(plan, items));
        pipeline.start();
        return new DownloadRun<>(pipeline);
    }

    /**
     * Returns the results that have not been taken yet; always the same iterator. Its methods throw what the items
     * threw, {@link CallInterruptedException} if the thread is interrupted, and {@link IllegalStateException} once the
     * run is closed.
     */
    @Override
    public Iterator<Download<T>> iterator() {
        return pipeline;
    }

    /**
     * Cancels the running downloads and waits until their threads have ended. Each target is either complete or
     * unchanged; partial files stay, as {@link Media#saveTo(java.nio.file.Path, ProgressListener)} says. Results that
     * were not taken are lost, but their files stay. Does nothing if all downloads are done.
     *
     * <p>With your own HTTP client ({@code httpClient(...)}), a silent host may delay this by the read timeout. If one
     * of the functions of the downloads calls this, it does not wait.
     */
    @Override
    public void close() {
        pipeline.close();
    }

    /** An item whose file is ready to be transferred: the link to it is resolved. */
    private record Transfer<T>(T item, Path target, Media media) {}

    /** Resolves the links of the items and saves their files. */
    private static final class Steps<T> implements Pipeline.Steps<Transfer<T>, Download<T>> {
        private final Downloads<T> plan;
        private final Iterator<? extends T> items;
        private final Set<String> targets = new HashSet<>();
        // The first and the last record that could not be read.
        private @Nullable UnexpectedResponseException unread;
        private @Nullable UnexpectedResponseException last;

        Steps(Downloads<T> plan, Iterator<? extends T> items) {
            this.plan = plan;
            this.items = items;
        }

        @Override
        public Optional<Supplier<Prepared<Transfer<T>, Download<T>>>> next() {
            while (items.hasNext()) {
                T item = read();
                if (item != null) {
                    return Optional.of(preparation(item));
                }
            }
            if (unread != null) {
                throw unread;
            }
            return Optional.empty();
        }

        /** Returns the next item; null if it is a record that cannot be read, after which a listing continues. */
        private @Nullable T read() {
            try {
                return Objects.requireNonNull(items.next(), "item");
            } catch (UnexpectedResponseException e) {
                // An iterator that does not continue throws the same again.
                boolean again = last != null && Objects.equals(last.getMessage(), e.getMessage());
                if (again || e instanceof BrokenListingException) {
                    throw e;
                }
                last = e;
                unread = unread == null ? e : unread;
                return null;
            }
        }

        /**
         * Determines the target while no other item is read, so that of two items with one target the later is refused.
         */
        private Supplier<Prepared<Transfer<T>, Download<T>>> preparation(T item) {
            try {
                Path target = plan.target(item);
                if (!targets.add(RealPath.of(target))) {
                    throw new IllegalArgumentException("Expected a different target for each item but " + target
                            + " is also the target of an earlier item: nothing was downloaded for this one");
                }
                return () -> prepare(item, target);
            } catch (RuntimeException e) {
                return () -> failed(item, e);
            }
        }

        private Prepared<Transfer<T>, Download<T>> prepare(T item, Path target) {
            try {
                Media media = plan.media(item);
                Media ready = media instanceof Prefetchable<?> link ? (Media) link.prefetched() : media;
                return new Prepared<>(Optional.of(new Transfer<>(item, target, ready)), Optional.empty());
            } catch (RuntimeException e) {
                return failed(item, e);
            }
        }

        private static <T> Prepared<Transfer<T>, Download<T>> failed(T item, RuntimeException e) {
            return new Prepared<>(Optional.empty(), Optional.of(Download.failed(item, e)));
        }

        @Override
        public Download<T> process(Transfer<T> transfer) {
            try {
                return Download.saved(transfer.item(), transfer.media().saveTo(transfer.target()));
            } catch (RuntimeException e) {
                return Download.failed(transfer.item(), e);
            }
        }
    }
}
