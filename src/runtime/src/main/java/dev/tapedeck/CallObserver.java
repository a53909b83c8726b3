package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Receives each attempt of each call, for logs, metrics and traces.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CallObserver {
    /**
     * Called after each attempt, on the thread that makes the call and before the call returns; exceptions propagate to
     * the caller.
     *
     * <p>It must be thread-safe if several threads use the client.
     */
    void attempted(Attempt attempt);

    /**
     * One attempt of a call, once its outcome is known. It contains nothing of the request's real path, query and body,
     * which may hold identities and names. Provider, operation and route take few distinct values, so they can be tags
     * of metrics.
     *
     * @param provider {@code twilio}, {@code signalwire}, or the host of another service
     * @param operation the operation's name in the contract, such as {@code FetchRoomParticipant}
     * @param route its method and path template, such as {@code GET /v1/Rooms/{RoomSid}/Participants/{Sid}}
     * @param target which host received the request: the service itself, or the storage host of a media file; for the
     *     latter, operation and route are those of the request that led to the file
     * @param number the number of the attempt, counted from 1
     * @param status the HTTP status; empty if there was no response, or no usable one
     * @param failure why there was no usable response; otherwise empty
     * @param took how long it took
     * @param bytes how many bytes of the response body were read, after decompression; 0 if there was no response
     * @param pause the time until the next attempt; empty if there is none
     * @since 0.1.0
     */
    record Attempt(
            String provider,
            String operation,
            String route,
            Target target,
            int number,
            OptionalInt status,
            Optional<String> failure,
            Duration took,
            long bytes,
            Optional<Duration> pause) {
        /** Checks for null. */
        public Attempt {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(route, "route");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(took, "took");
            Objects.requireNonNull(pause, "pause");
        }
    }

    /**
     * Which host received a request.
     *
     * @since 0.1.0
     */
    enum Target {
        /** The service itself. */
        SERVICE,
        /** The storage host of a media file. */
        STORAGE
    }
}
