package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SignalWire's side of the made-up data: eight room sessions over five weeks and their recordings.
 *
 * <p>The n-th recording is the same whatever the number of recordings, and belongs to session {@code n % 8}. The newest
 * session goes on: one of its recordings is under way, one is paused, every fourth is being processed.
 */
public final class SampleRecordings {

    private static final int SESSIONS = 8;
    private static final Instant NEWEST_SESSION = Instant.parse("2026-07-02T09:00:00Z");
    private static final Duration BETWEEN_SESSIONS = Duration.ofMinutes(7_395);

    private final List<String> sessionIds = IntStream.range(0, SESSIONS)
            .mapToObj(number -> SeededRandom.of("signalwire session", number).uuid())
            .toList();
    private final Listing<Recording> recordings;

    private SampleRecordings(int size) {
        this.recordings = Listing.of(
                IntStream.range(0, size)
                        .mapToObj(this::recording)
                        .sorted(Comparator.comparing((Recording recording) ->
                                        recording.take().start())
                                .reversed()
                                .thenComparing(Recording::id))
                        .toList(),
                Recording::id);
    }

    public static SampleRecordings of(int recordings) {
        return new SampleRecordings(recordings);
    }

    Listing<Recording> recordings() {
        return recordings;
    }

    boolean hasSession(String id) {
        return sessionIds.contains(id);
    }

    private Recording recording(int number) {
        SeededRandom dice = SeededRandom.of("signalwire recording", number);
        return new Recording(dice.uuid(), sessionIds.get(number % SESSIONS), status(number), take(number, dice));
    }

    private static String status(int number) {
        if (number % SESSIONS != 0) {
            return "completed";
        }
        return switch (number / SESSIONS) {
            case 0 -> "recording";
            case 1 -> "paused";
            default -> number / SESSIONS % 4 == 2 ? "processing" : "completed";
        };
    }

    private static Clip take(int number, SeededRandom dice) {
        Instant session = NEWEST_SESSION.minus(BETWEEN_SESSIONS.multipliedBy(number % SESSIONS));
        Instant start = number < SESSIONS ? session : session.plusSeconds(dice.between(60, 21_600));
        // Every ninth is two hours of 3 Mbit/s: above 2 GiB, which the contract's int32 doesn't hold.
        boolean large = number % 9 == 4;
        long seconds = large ? dice.between(7_000, 7_200) : dice.between(3, 5_400);
        long bytesPerSecond = large ? dice.between(360_000, 400_000) : dice.between(120_000, 300_000);
        return new Clip(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
