package dev.tapedeck.retry;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs something many times at once. */
final class Threads {
    private Threads() {}

    /** What it threw, of this many threads that run it. */
    static List<Throwable> failures(int number, Runnable action) {
        return IntStream.range(0, number).mapToObj(i -> start(action)).toList().stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
    }

    private static CompletableFuture<@Nullable Throwable> start(Runnable action) {
        CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        action.run();
                        end.complete(null);
                    } catch (Throwable e) {
                        end.complete(e);
                    }
                })
                .start();
        return end;
    }
}
