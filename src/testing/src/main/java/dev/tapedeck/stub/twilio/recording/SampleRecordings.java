package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.resource.NumberedIds;
import dev.tapedeck.stub.resource.SampleSource;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.resource.Source;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Made-up recordings, of the participants of eight rooms over six weeks, and beyond a thousand of eight more rooms for
 * each earlier day.
 *
 * <p>The n-th recording does not depend on how many there are. It belongs to room {@code n % 8} of its thousand; a
 * room's odd recordings are video. Every fifth of the newest room is still processing; one of the others is deleted,
 * one has failed.
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
    // Recordings begin in the first 90 minutes of their room, so that none is as old as the next room's.
    private static final Duration BETWEEN_EARLIER_ROOMS = Duration.ofHours(3);
    private static final NumberedIds RECORDING_IDS = new NumberedIds("twilio recording");
    private static final NumberedIds ROOM_IDS = new NumberedIds("twilio room");

    private final int roomCount;
    private final SampleSource<Recording> recordings;

    public SampleRecordings(int size) {
        this.roomCount = (size + SampleSource.BLOCK - 1) / SampleSource.BLOCK * ROOMS;
        this.recordings = new SampleSource<>(size, new Kind());
    }

    private static final class Kind implements SampleSource.Kind<Recording> {

        @Override
        public Recording make(int number) {
            return recording(number);
        }

        @Override
        public OptionalInt number(String sid, int size) {
            return RECORDING_IDS.numberOfSid(sid, "RT", size);
        }

        @Override
        public String id(Recording recording) {
            return recording.sid();
        }

        @Override
        public Comparator<Recording> order() {
            return NEWEST_FIRST;
        }
    }

    Source<Recording> recordings() {
        return recordings;
    }

    /** Returns the recordings of the room with this SID, the newest first. */
    List<Recording> ofRoom(String roomSid) {
        OptionalInt room = ROOM_IDS.numberOfSid(roomSid, "RM", roomCount);
        return room.isEmpty()
                ? List.of()
                : recordings.block(room.getAsInt() / ROOMS).stream()
                        .filter(recording -> recording.room().sid().equals(roomSid))
                        .toList();
    }

    /** Returns the rooms in the order of their creation. */
    public List<RecordedRoom> roomsOldestFirst() {
        return IntStream.range(0, roomCount)
                .map(newer -> roomCount - 1 - newer)
                .mapToObj(SampleRecordings::room)
                .toList();
    }

    /** Returns the eight newest rooms, as far as there are any, in the order of their creation. */
    public List<RecordedRoom> newestRoomsOldestFirst() {
        List<RecordedRoom> all = roomsOldestFirst();
        return all.subList(Math.max(0, all.size() - ROOMS), all.size());
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
        int newer = Math.min(number, ROOMS - 1);
        Instant start = NEWEST_ROOM
                .minus(BETWEEN_ROOMS.multipliedBy(newer))
                .minus(BETWEEN_EARLIER_ROOMS.multipliedBy(number - newer));
        return new RecordedRoom(number, ROOM_IDS.sid("RM", number), start);
    }

    private static Recording recording(int number) {
        SeededRandom random = RECORDING_IDS.values(number);
        int position = number % SampleSource.BLOCK / ROOMS;
        RecordedRoom room = room(number / SampleSource.BLOCK * ROOMS + number % SampleSource.BLOCK % ROOMS);
        RecordedTrack track = participant(room, position / 2 % PARTICIPANTS).track(random.sid("MT"), position % 2 == 0);
        Recording recording = new Recording(
                RECORDING_IDS.sid("RT", number),
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
        boolean isOfNewestRoom = number < SampleSource.BLOCK && number % ROOMS == 0;
        return isOfNewestRoom && number / ROOMS % 5 == 1 ? "processing" : "completed";
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
