package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.internal.calls.ConnectionFailures;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The attempts to read one file, of which an observer is told. For one thread. */
final class FileAttempts {
    private final StorageClient storage;
    private String title = "";
    private int number;
    private int status;
    private long start;
    private boolean over;
    private @Nullable IOException lastFailure;

    FileAttempts(StorageClient storage) {
        this.storage = storage;
    }

    /** Another attempt, at the file to which this request led. */
    void begin(String request) {
        title = request;
        number++;
        status = 0;
        start = now();
    }

    void answered(int answer) {
        status = answer;
    }

    void failed(IOException failure, Optional<Duration> pause) {
        lastFailure = failure;
        tell(Optional.of(ConnectionFailures.reason(failure)), pause);
    }

    /** All has come; said again, it is no news. */
    void succeeded() {
        if (!over) {
            over = true;
            tell(Optional.empty(), Optional.empty());
        }
    }

    /** Why the last attempt that failed did; null if none has. */
    @Nullable
    IOException lastFailure() {
        return lastFailure;
    }

    /** The request that led to the file. */
    String title() {
        return title;
    }

    /** How many there were. */
    int number() {
        return number;
    }

    private void tell(Optional<String> failure, Optional<Duration> pause) {
        OptionalInt answer = status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
        Duration took = Duration.ofNanos(now() - start);
        storage.observer().attempted(new Attempt("file of " + title, number, answer, failure, took, pause));
    }

    private long now() {
        return storage.retries().waiting().nanoTime();
    }
}
