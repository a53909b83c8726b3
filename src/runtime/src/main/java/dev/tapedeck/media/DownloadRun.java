package dev.tapedeck.media;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.transfer.DownloadQueue;
import dev.tapedeck.internal.transfer.DownloadWorkers;
import dev.tapedeck.internal.transfer.Targets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
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
    private final Downloads<T> plan;
    private final Iterator<? extends T> items;
    private final Targets targets = new Targets();
    private final DownloadQueue<T> relay;
    private final DownloadWorkers locators;
    private final DownloadWorkers carriers;
    private final Results<T> results;
    // The first and the last record that could not be read; used by one thread at a time.
    private @Nullable UnexpectedResponseException unread;
    private @Nullable UnexpectedResponseException last;

    DownloadRun(Downloads<T> plan, Iterator<? extends T> items) {
        this.plan = plan;
        this.items = items;
        this.relay = new DownloadQueue<>(plan.concurrency());
        this.locators = new DownloadWorkers("tapedeck-download-link", plan.concurrency(), () -> guard(this::locate));
        this.carriers = new DownloadWorkers("tapedeck-download", plan.concurrency(), () -> guard(this::carry));
        this.results = new Results<>(relay);
    }

    void begin() {
        locators.grow();
    }

    /**
     * The results that have not been taken yet; it is always the same iterator. Its methods throw what the items threw,
     * {@link CallInterruptedException} if the thread is interrupted, and {@link IllegalStateException} once the run is
     * closed.
     */
    @Override
    public Iterator<Download<T>> iterator() {
        return results;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Lets nothing that was not foreseen leave the caller waiting. */
    private void guard(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            relay.fail(new CallInterruptedException("The downloads ended: a thread of theirs was interrupted", e, 0));
        } catch (Throwable e) {
            relay.fail(e);
        }
    }

    private void locate() throws InterruptedException {
        while (relay.awaitTurn()) {
            Optional<T> item = read();
            if (item.isPresent()) {
                Supplier<Transfer<T>> order = order(item.get());
                relay.passTurn();
                locators.grow();
                locate(item.get(), order);
            }
        }
    }

    private Optional<T> read() {
        Optional<T> item = Optional.empty();
        try {
            while (item.isEmpty() && items.hasNext()) {
                item = next();
            }
            if (item.isEmpty()) {
                relay.exhaust(unread);
            }
        } catch (Throwable e) {
            relay.exhaust(e);
        }
        return item;
    }

    /** The next item; empty if it is a record that can't be read, behind which a listing goes on. */
    private Optional<T> next() {
        try {
            return Optional.of(Objects.requireNonNull(items.next(), "item"));
        } catch (UnexpectedResponseException e) {
            // An iterator that doesn't go on says the same again.
            boolean again = last != null && Objects.equals(last.getMessage(), e.getMessage());
            if (again || e instanceof BrokenListingException) {
                throw e;
            }
            last = e;
            unread = unread == null ? e : unread;
            return Optional.empty();
        }
    }

    /** How to find an item's file. The target is settled while nobody else reads: of two, the later is refused. */
    private Supplier<Transfer<T>> order(T item) {
        try {
            Path target = plan.target(item);
            targets.claim(target);
            return () -> new Transfer<>(item, target, plan.media(item).located());
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private void locate(T item, Supplier<Transfer<T>> order) {
        try {
            relay.located(order.get());
            carriers.grow();
        } catch (RuntimeException e) {
            relay.rejected(Download.failed(item, e));
        }
    }

    private void carry() throws InterruptedException {
        Optional<Transfer<T>> transfer = relay.awaitTransfer();
        while (transfer.isPresent()) {
            relay.completed(transfer.get().save());
            transfer = relay.awaitTransfer();
        }
    }

    /**
     * Gives up what is under way, and waits until its threads have ended. Targets are whole or as they were; parts stay
     * as {@link Media#saveTo(java.nio.file.Path, ProgressListener)} says. Results that were not taken are lost, their
     * files stay. Does nothing if all is done.
     *
     * <p>With a client of your own, {@code httpClient(...)}, a silent host may delay it by the read timeout.
     */
    @Override
    public void close() {
        relay.close();
        locators.dismiss();
        carriers.dismiss();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                locators.join();
                carriers.join();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
