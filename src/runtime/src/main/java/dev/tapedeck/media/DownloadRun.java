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
 * Downloads under way, and what became of each, in the order of completion.
 *
 * <p>Iterating waits for the next result. If reading the items fails, that is thrown after the results of those that
 * had been read. A record of a listing that can't be read takes no other along: those behind it are downloaded, and
 * then the first such failure is thrown. While as many results as the concurrency wait to be taken, no further transfer
 * begins.
 *
 * <p>It has up to two daemon threads for each file that may come at once; they end when all is done, or by
 * {@link #close()}. Iterating is for one thread; any thread may close it.
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
     * The results that have not been taken yet; it is always the same iterator. Its methods throw what the items threw,
     * {@link CallInterruptedException} if the thread is interrupted, and {@link IllegalStateException} once the run is
     * closed.
     */
    @Override
    public Iterator<Download<T>> iterator() {
        return pipeline;
    }

    /**
     * Gives up what is under way, and waits until its threads have ended. Targets are whole or as they were; parts stay
     * as {@link Media#saveTo(java.nio.file.Path, ProgressListener)} says. Results that were not taken are lost, their
     * files stay. Does nothing if all is done.
     *
     * <p>With a client of your own, {@code httpClient(...)}, a silent host may delay it by the read timeout. Called by
     * one of the functions of the downloads, it does not wait.
     */
    @Override
    public void close() {
        pipeline.close();
    }

    /** An item whose file can be transferred, the link to it resolved. */
    private record Transfer<T>(T item, Path target, Media media) {}

    /** Resolves the links of the items, and saves their files. */
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

        /** The next item; null if it is a record that can't be read, behind which a listing goes on. */
        private @Nullable T read() {
            try {
                return Objects.requireNonNull(items.next(), "item");
            } catch (UnexpectedResponseException e) {
                // An iterator that doesn't go on says the same again.
                boolean again = last != null && Objects.equals(last.getMessage(), e.getMessage());
                if (again || e instanceof BrokenListingException) {
                    throw e;
                }
                last = e;
                unread = unread == null ? e : unread;
                return null;
            }
        }

        /** Settles the target while no other item is read, so that of two with one target the later is refused. */
        private Supplier<Prepared<Transfer<T>, Download<T>>> preparation(T item) {
            try {
                Path target = plan.target(item);
                if (!targets.add(RealPath.of(target))) {
                    throw new IllegalArgumentException("Expected a target of its own for each item but " + target
                            + " is an earlier item's too: nothing was downloaded for this one");
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
