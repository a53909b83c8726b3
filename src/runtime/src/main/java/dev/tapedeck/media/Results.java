package dev.tapedeck.media;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.transfer.DownloadQueue;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The results of a run as the caller takes them. For one thread. */
final class Results<T> implements Iterator<Download<T>> {
    private final DownloadQueue<T> relay;
    private Optional<Download<T>> next = Optional.empty();

    Results(DownloadQueue<T> relay) {
        this.relay = relay;
    }

    @Override
    public boolean hasNext() {
        next = next.or(this::await);
        return next.isPresent();
    }

    @Override
    public Download<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further download");
        }
        Download<T> result = next.orElseThrow();
        next = Optional.empty();
        return result;
    }

    private Optional<Download<T>> await() {
        try {
            Optional<Download<T>> result = relay.awaitResult();
            if (result.isEmpty()) {
                relay.failure().ifPresent(Results::rethrow);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The next download did not come: the thread was interrupted", e, 0);
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        }
        // Items of another language than Java may throw what no method declares.
        throw new UndeclaredThrowableException(failure);
    }
}
