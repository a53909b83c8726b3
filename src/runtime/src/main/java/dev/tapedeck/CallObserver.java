package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Is told of each attempt of each call, for logs and metrics. */
@FunctionalInterface
public interface CallObserver {
    /**
     * Takes notice, on the thread that makes the call, which waits for it; what it throws reaches the caller.
     *
     * <p>It must be thread-safe if several threads use the client.
     */
    void attempted(Attempt attempt);

    /**
     * One attempt of a call, when its outcome is known.
     *
     * @param request the request, such as {@code GET /v1/Recordings}; no query, because filters may be personal
     * @param number which attempt it was, counted from 1
     * @param status the HTTP status; empty if no response came, or none that is of use
     * @param failure why there is no response, or why it is of no use; otherwise empty
     * @param took how long it took
     * @param pause how long it is until the next attempt; empty if there is none
     */
    record Attempt(
            String request,
            int number,
            OptionalInt status,
            Optional<String> failure,
            Duration took,
            Optional<Duration> pause) {
        /** Checks for null. */
        public Attempt {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(took, "took");
            Objects.requireNonNull(pause, "pause");
        }
    }
}
