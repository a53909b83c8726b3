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
 * Twilio's side of the made-up data: eight rooms over six weeks, their tracks and recordings.
 *
 * <p>The n-th recording is the same whatever the number of recordings. It belongs to room {@code n % 8}; odd ones of a
 * room are video. Of the newest room every fifth is still processing; one of the others is deleted, one has failed.
 */
public final class SampleRecordings {

    public static final String ACCOUNT_SID =
            SeededRandom.of("twilio account", 0).sid("AC");

    private static final int ROOMS = 8;
    private static final int PARTICIPANTS = 6;
    private static final Instant NEWEST_ROOM = Instant.parse("2026-06-18T14:30:00Z");
    private static final Duration BETWEEN_ROOMS = Duration.ofMinutes(9_075);

    private final List<RecordedRoom> rooms =
            IntStream.range(0, ROOMS).mapToObj(SampleRecordings::room).toList();
    private final Listing<Recording> recordings;

    private SampleRecordings(int size) {
        this.recordings = Listing.of(
                IntStream.range(0, size)
                        .mapToObj(this::recording)
                        .sorted(Comparator.comparing(Recording::dateCreated)
                                .reversed()
                                .thenComparing(Recording::sid))
                        .toList(),
                Recording::sid);
    }

    public static SampleRecordings of(int recordings) {
        return new SampleRecordings(recordings);
    }

    public Listing<Recording> recordings() {
        return recordings;
    }

    /** The rooms in the order in which they were opened. */
    public List<RecordedRoom> roomsOldestFirst() {
        return rooms.stream().sorted(Comparator.comparing(RecordedRoom::start)).toList();
    }

    /** All who were in the room, recorded or not. */
    public List<RecordedParticipant> participants(RecordedRoom room) {
        return IntStream.range(0, PARTICIPANTS)
                .mapToObj(place -> participant(room, place))
                .toList();
    }

    private static RecordedParticipant participant(RecordedRoom room, int place) {
        int number = room.number() * PARTICIPANTS + place;
        return new RecordedParticipant(
                room, number, SeededRandom.of("twilio participant", number).sid("PA"));
    }

    private static RecordedRoom room(int number) {
        Instant start = NEWEST_ROOM.minus(BETWEEN_ROOMS.multipliedBy(number));
        return new RecordedRoom(number, SeededRandom.of("twilio room", number).sid("RM"), start);
    }

    private Recording recording(int number) {
        SeededRandom dice = SeededRandom.of("twilio recording", number);
        int place = number / ROOMS;
        RecordedTrack track = track(rooms.get(number % ROOMS), place, dice);
        Recording recording =
                new Recording(dice.sid("RT"), track, outcome(number), take(track, place, dice), Optional.empty());
        return number == 11 ? recording.deleted(recording.dateProcessed().plus(Duration.ofDays(3))) : recording;
    }

    private static RecordedTrack track(RecordedRoom room, int place, SeededRandom dice) {
        return new RecordedTrack(participant(room, place / 2 % PARTICIPANTS), dice.sid("MT"), place % 2 == 0);
    }

    private static String outcome(int number) {
        if (number == 20) {
            return "failed";
        }
        return number % ROOMS == 0 && number / ROOMS % 5 == 1 ? "processing" : "completed";
    }

    private static Clip take(RecordedTrack track, int place, SeededRandom dice) {
        RecordedRoom room = track.publisher().room();
        Instant start = room.start().plusSeconds(place == 0 ? 0 : dice.between(0, 5_400));
        // Whole minutes too: Java's toString() drops zero seconds of some types, and readers stumble over it.
        Instant rounded = place % 4 == 2 ? start.truncatedTo(ChronoUnit.MINUTES) : start;
        if (room.number() % 4 == 2 && place % 6 == 5) {
            // Two hours of high definition: above 2 GiB, which a 32-bit size doesn't hold.
            return take(rounded, dice.between(7_000, 7_200), dice.between(320_000, 350_000));
        }
        long seconds = List.of(dice.between(3, 60), dice.between(60, 1_800), dice.between(1_800, 7_200))
                .get(place % 3);
        return take(rounded, seconds, track.audio() ? dice.between(4_000, 8_000) : dice.between(60_000, 180_000));
    }

    private static Clip take(Instant start, long seconds, long bytesPerSecond) {
        return new Clip(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
