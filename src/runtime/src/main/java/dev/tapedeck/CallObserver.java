package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Receives each attempt of each call, for logs, metrics and traces. */
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
     * One attempt of a call, when its outcome is known. It has nothing of the request's real path, query and body,
     * which may hold identities and names; provider, operation and route have few values, as tags of metrics should.
     *
     * @param provider {@code twilio}, {@code signalwire}, or the host of another service
     * @param operation the operation's name in the contract, such as {@code FetchRoomParticipant}
     * @param route its method and path template, such as {@code GET /v1/Rooms/{RoomSid}/Participants/{Sid}}
     * @param target whether the service itself received the request, or the storage host of a media file: operation and
     *     route are then those of the request that led to the file
     * @param number which attempt it was, counted from 1
     * @param status the HTTP status; empty if no response came, or none that is of use
     * @param failure why there is no response, or why it is of no use; otherwise empty
     * @param took how long it took
     * @param bytes how many bytes of the response's body were read, after decompression; 0 if no response came
     * @param pause how long it is until the next attempt; empty if there is none
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

    /** Which host received a request. */
    enum Target {
        /** The service itself. */
        SERVICE,
        /** The storage host of a media file. */
        STORAGE
    }
}
