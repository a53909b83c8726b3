package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Made-up recordings, of the participants of eight rooms over six weeks.
 *
 * <p>The n-th recording does not depend on how many there are. It belongs to room {@code n % 8}; a room's odd
 * recordings are video. Every fifth of the newest room is still processing; one of the others is deleted, one has
 * failed.
 */
public final class SampleRecordings {

    public static final String ACCOUNT_SID =
            SeededRandom.of("twilio account", 0).sid("AC");

    /** The order of listings. */
    static final Comparator<Recording> NEWEST_FIRST =
            Comparator.comparing(Recording::dateCreated).reversed().thenComparing(Recording::sid);

    private static final int ROOMS = 8;
    private static final int PARTICIPANTS = 6;
    private static final Instant NEWEST_ROOM = Instant.parse("2026-06-18T14:30:00Z");
    private static final Duration BETWEEN_ROOMS = Duration.ofMinutes(9_075);

    private final List<RecordedRoom> rooms =
            IntStream.range(0, ROOMS).mapToObj(SampleRecordings::room).toList();
    private final Listing<Recording> recordings;

    public SampleRecordings(int size) {
        this.recordings = Listing.of(
                IntStream.range(0, size)
                        .mapToObj(this::recording)
                        .sorted(NEWEST_FIRST)
                        .toList(),
                Recording::sid);
    }

    Listing<Recording> recordings() {
        return recordings;
    }

    /** Returns the rooms in the order of their creation. */
    public List<RecordedRoom> roomsOldestFirst() {
        return rooms.stream().sorted(Comparator.comparing(RecordedRoom::start)).toList();
    }

    /** Everyone who was in the room, recorded or not. */
    public List<RecordedRoom.Participant> participants(RecordedRoom room) {
        return IntStream.range(0, PARTICIPANTS)
                .mapToObj(position -> participant(room, position))
                .toList();
    }

    private static RecordedRoom.Participant participant(RecordedRoom room, int position) {
        int number = room.number() * PARTICIPANTS + position;
        return new RecordedRoom.Participant(
                room, number, SeededRandom.of("twilio participant", number).sid("PA"));
    }

    private static RecordedRoom room(int number) {
        Instant start = NEWEST_ROOM.minus(BETWEEN_ROOMS.multipliedBy(number));
        return new RecordedRoom(number, SeededRandom.of("twilio room", number).sid("RM"), start);
    }

    private Recording recording(int number) {
        SeededRandom random = SeededRandom.of("twilio recording", number);
        int position = number / ROOMS;
        RecordedRoom room = rooms.get(number % ROOMS);
        RecordedTrack track = participant(room, position / 2 % PARTICIPANTS).track(random.sid("MT"), position % 2 == 0);
        Recording recording = new Recording(
                random.sid("RT"),
                room.facts(),
                track,
                outcome(number),
                Optional.empty(),
                clip(room, position, random),
                Optional.empty(),
                Optional.empty());
        return number == 11 ? recording.deleted(recording.dateProcessed().plus(Duration.ofDays(3))) : recording;
    }

    private static String outcome(int number) {
        if (number == 20) {
            return "failed";
        }
        return number % ROOMS == 0 && number / ROOMS % 5 == 1 ? "processing" : "completed";
    }

    private static Clip clip(RecordedRoom room, int position, SeededRandom random) {
        Instant start = room.start().plusSeconds(position == 0 ? 0 : random.between(0, 5_400));
        // Some are whole minutes: some Java types drop zero seconds in toString(), which parsers may not expect.
        Instant rounded = position % 4 == 2 ? start.truncatedTo(ChronoUnit.MINUTES) : start;
        if (room.number() % 4 == 2 && position % 6 == 5) {
            // Two hours of high definition: above 2 GiB, which a 32-bit size doesn't hold.
            return clip(rounded, random.between(7_000, 7_200), random.between(320_000, 350_000));
        }
        long seconds = List.of(random.between(3, 60), random.between(60, 1_800), random.between(1_800, 7_200))
                .get(position % 3);
        return clip(
                rounded, seconds, position % 2 == 0 ? random.between(4_000, 8_000) : random.between(60_000, 180_000));
    }

    private static Clip clip(Instant start, long seconds, long bytesPerSecond) {
        return new Clip(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
