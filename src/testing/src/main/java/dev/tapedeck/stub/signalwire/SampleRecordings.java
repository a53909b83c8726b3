package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Made-up recordings, of eight room sessions over five weeks.
 *
 * <p>The n-th recording does not depend on how many there are, and belongs to session {@code n % 8}. The newest session
 * goes on: one of its recordings is under way, one is paused, every fourth is being processed.
 */
final class SampleRecordings {

    /** The order of listings. */
    static final Comparator<Recording> NEWEST_FIRST = Comparator.comparing(
                    (Recording recording) -> recording.clip().start())
            .reversed()
            .thenComparing(Recording::id);

    private static final int SESSIONS = 8;
    private static final Instant NEWEST_SESSION = Instant.parse("2026-07-02T09:00:00Z");
    private static final Duration BETWEEN_SESSIONS = Duration.ofMinutes(7_395);

    private final List<String> sessionIds = IntStream.range(0, SESSIONS)
            .mapToObj(number -> SeededRandom.of("signalwire session", number).uuid())
            .toList();
    private final Listing<Recording> recordings;

    SampleRecordings(int size) {
        this.recordings = Listing.of(
                IntStream.range(0, size)
                        .mapToObj(this::recording)
                        .sorted(NEWEST_FIRST)
                        .toList(),
                Recording::id);
    }

    Listing<Recording> recordings() {
        return recordings;
    }

    boolean hasSession(String id) {
        return sessionIds.contains(id);
    }

    private Recording recording(int number) {
        SeededRandom random = SeededRandom.of("signalwire recording", number);
        String id = random.uuid();
        String session = sessionIds.get(number % SESSIONS);
        return new Recording(id, session, status(number), Optional.empty(), clip(number, random), Optional.empty());
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

    private static Clip clip(int number, SeededRandom random) {
        Instant session = NEWEST_SESSION.minus(BETWEEN_SESSIONS.multipliedBy(number % SESSIONS));
        Instant start = number < SESSIONS ? session : session.plusSeconds(random.between(60, 21_600));
        // Every ninth is two hours of 3 Mbit/s: above 2 GiB, which the contract's int32 doesn't hold.
        boolean large = number % 9 == 4;
        long seconds = large ? random.between(7_000, 7_200) : random.between(3, 5_400);
        long bytesPerSecond = large ? random.between(360_000, 400_000) : random.between(120_000, 300_000);
        return new Clip(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
