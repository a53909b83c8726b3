package dev.tapedeck.stub;

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
final class TwilioArchive {

    static final String ACCOUNT_SID = Dice.of("twilio account", 0).sid("AC");

    private static final int ROOMS = 8;
    private static final int PARTICIPANTS = 6;
    private static final Instant NEWEST_ROOM = Instant.parse("2026-06-18T14:30:00Z");
    private static final Duration BETWEEN_ROOMS = Duration.ofMinutes(9_075);

    private final List<TwilioRoom> rooms =
            IntStream.range(0, ROOMS).mapToObj(TwilioArchive::room).toList();
    private final Listing<TwilioRecording> recordings;

    private TwilioArchive(int size) {
        this.recordings = Listing.of(
                IntStream.range(0, size)
                        .mapToObj(this::recording)
                        .sorted(Comparator.comparing(TwilioRecording::dateCreated)
                                .reversed()
                                .thenComparing(TwilioRecording::sid))
                        .toList(),
                TwilioRecording::sid);
    }

    static TwilioArchive of(int recordings) {
        return new TwilioArchive(recordings);
    }

    Listing<TwilioRecording> recordings() {
        return recordings;
    }

    /** The rooms in the order in which they were opened. */
    List<TwilioRoom> roomsOldestFirst() {
        return rooms.stream().sorted(Comparator.comparing(TwilioRoom::start)).toList();
    }

    /** All who were in the room, recorded or not. */
    List<TwilioParticipant> participants(TwilioRoom room) {
        return IntStream.range(0, PARTICIPANTS)
                .mapToObj(place -> participant(room, place))
                .toList();
    }

    private static TwilioParticipant participant(TwilioRoom room, int place) {
        int number = room.number() * PARTICIPANTS + place;
        return new TwilioParticipant(
                room, number, Dice.of("twilio participant", number).sid("PA"));
    }

    private static TwilioRoom room(int number) {
        Instant start = NEWEST_ROOM.minus(BETWEEN_ROOMS.multipliedBy(number));
        return new TwilioRoom(number, Dice.of("twilio room", number).sid("RM"), start);
    }

    private TwilioRecording recording(int number) {
        Dice dice = Dice.of("twilio recording", number);
        int place = number / ROOMS;
        TwilioTrack track = track(rooms.get(number % ROOMS), place, dice);
        TwilioRecording recording =
                new TwilioRecording(dice.sid("RT"), track, outcome(number), take(track, place, dice), Optional.empty());
        return number == 11 ? recording.deleted(recording.dateProcessed().plus(Duration.ofDays(3))) : recording;
    }

    private static TwilioTrack track(TwilioRoom room, int place, Dice dice) {
        return new TwilioTrack(participant(room, place / 2 % PARTICIPANTS), dice.sid("MT"), place % 2 == 0);
    }

    private static String outcome(int number) {
        if (number == 20) {
            return "failed";
        }
        return number % ROOMS == 0 && number / ROOMS % 5 == 1 ? "processing" : "completed";
    }

    private static Take take(TwilioTrack track, int place, Dice dice) {
        TwilioRoom room = track.publisher().room();
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

    private static Take take(Instant start, long seconds, long bytesPerSecond) {
        return new Take(start, Duration.ofSeconds(seconds), seconds * bytesPerSecond);
    }
}
