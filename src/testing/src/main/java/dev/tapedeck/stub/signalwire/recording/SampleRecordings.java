package dev.tapedeck.stub.signalwire.recording;

import dev.tapedeck.stub.resource.NumberedIds;
import dev.tapedeck.stub.resource.SampleSource;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.resource.Source;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Made-up recordings, of eight room sessions over five weeks, and beyond a thousand of eight more sessions for each
 * earlier day.
 *
 * <p>The n-th recording does not depend on how many there are, and belongs to session {@code n % 8} of its thousand.
 * The newest session goes on: one of its recordings is under way, one is paused, every fourth is being processed.
 */
public final class SampleRecordings {

    /** The order of listings. */
    static final Comparator<Recording> NEWEST_FIRST =
            Comparator.comparing(Recording::start).reversed().thenComparing(Recording::id);

    private static final int SESSIONS = 8;
    private static final Instant NEWEST_SESSION = Instant.parse("2026-07-02T09:00:00Z");
    private static final Duration BETWEEN_SESSIONS = Duration.ofMinutes(7_395);
    private static final Duration BETWEEN_EARLIER_SESSIONS = Duration.ofHours(3);
    private static final int LONGEST_WAIT = 21_600;
    // So that no recording is as old as the next session's.
    private static final int LONGEST_EARLIER_WAIT = 10_000;
    private static final NumberedIds RECORDING_IDS = new NumberedIds("signalwire recording");
    private static final NumberedIds SESSION_IDS = new NumberedIds("signalwire session");

    private final int sessionCount;
    private final SampleSource<Recording> recordings;

    public SampleRecordings(int size) {
        this.sessionCount = (size + SampleSource.BLOCK - 1) / SampleSource.BLOCK * SESSIONS;
        this.recordings = new SampleSource<>(size, new Kind());
    }

    private static final class Kind implements SampleSource.Kind<Recording> {

        @Override
        public Recording make(int number) {
            return recording(number);
        }

        @Override
        public OptionalInt number(String id, int size) {
            return RECORDING_IDS.numberOfUuid(id, size);
        }

        @Override
        public String id(Recording recording) {
            return recording.id();
        }

        @Override
        public Comparator<Recording> order() {
            return NEWEST_FIRST;
        }
    }

    /**
     * A session that was recorded.
     *
     * @param number 0 for the newest, which goes on
     */
    public record RecordedSession(int number, String id, Instant start) {}

    Source<Recording> recordings() {
        return recordings;
    }

    /** Returns the recordings of the session with this ID, the newest first. */
    List<Recording> ofSession(String id) {
        OptionalInt session = SESSION_IDS.numberOfUuid(id, sessionCount);
        return session.isEmpty()
                ? List.of()
                : recordings.block(session.getAsInt() / SESSIONS).stream()
                        .filter(recording -> recording.sessionId().equals(id))
                        .toList();
    }

    /** Returns the sessions in the order of their start. */
    public List<RecordedSession> sessionsOldestFirst() {
        return IntStream.range(0, sessionCount)
                .map(newer -> sessionCount - 1 - newer)
                .mapToObj(number -> new RecordedSession(number, SESSION_IDS.uuid(number), start(number)))
                .toList();
    }

    private static Instant start(int session) {
        int newer = Math.min(session, SESSIONS - 1);
        return NEWEST_SESSION
                .minus(BETWEEN_SESSIONS.multipliedBy(newer))
                .minus(BETWEEN_EARLIER_SESSIONS.multipliedBy(session - newer));
    }

    private static int session(int recording) {
        return recording / SampleSource.BLOCK * SESSIONS + recording % SampleSource.BLOCK % SESSIONS;
    }

    private static Recording recording(int number) {
        SeededRandom random = RECORDING_IDS.values(number);
        String session = SESSION_IDS.uuid(session(number));
        return new Recording(
                RECORDING_IDS.uuid(number),
                session,
                status(number),
                Optional.empty(),
                clip(number, random),
                Optional.empty());
    }

    private static String status(int number) {
        if (session(number) != 0) {
            return "completed";
        }
        return switch (number / SESSIONS) {
            case 0 -> "recording";
            case 1 -> "paused";
            default -> number / SESSIONS % 4 == 2 ? "processing" : "completed";
        };
    }

    private static Clip clip(int number, SeededRandom random) {
        Instant session = start(session(number));
        int longestWait = number < SampleSource.BLOCK ? LONGEST_WAIT : LONGEST_EARLIER_WAIT;
        Instant start = number < SESSIONS ? session : session.plusSeconds(random.between(60, longestWait));
        // Every ninth is two hours of 3 Mbit/s: above 2 GiB, which the contract's int32 doesn't hold.
        boolean large = number % 9 == 4;
        long seconds = large ? random.between(7_000, 7_200) : random.between(3, 5_400);
        long bytesPerSecond = large ? random.between(360_000, 400_000) : random.between(120_000, 300_000);
        return new Clip(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
