package dev.tapedeck.retry;

import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls and responses at the same time. */
final class Threads {
    private Threads() {}

    /** Runs the action on this many threads, and returns the exceptions. */
    static List<Throwable> failures(int number, Runnable action) {
        return IntStream.range(0, number).mapToObj(i -> start(action)).toList().stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Holds the first requests until there are this many, so that each has its own connection. */
    static SocketServer.Script together(int requests, RawResponse response) {
        CyclicBarrier together = new CyclicBarrier(requests);
        return (number, request) -> {
            try {
                if (number < requests) {
                    together.await(20, TimeUnit.SECONDS);
                }
                return response;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
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
