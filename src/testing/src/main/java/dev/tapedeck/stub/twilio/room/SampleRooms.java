package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.twilio.recording.RecordedParticipant;
import dev.tapedeck.stub.twilio.recording.RecordedRoom;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The archive's rooms as sessions that are over: everyone has left them, and everything was recorded. */
final class SampleRooms {

    // All recordings of a room lie between these two.
    private static final Duration BEFORE_RECORDING = Duration.ofMinutes(5);
    private static final Duration LONGEST_RECORDING = Duration.ofMinutes(220);

    // Rooms of the past may share a name, and one had none.
    private static final List<String> NAMES = List.of("weekly", "interview", "", "weekly", "Büro Zürich", "weekly");

    private SampleRooms() {}

    static Room session(SampleRecordings archive, RecordedRoom room) {
        Instant end = room.start().plus(LONGEST_RECORDING);
        Room empty = Room.opened(
                room.sid(), new RoomSettings(form(room)), room.start().minus(BEFORE_RECORDING));
        return archive.participants(room).stream()
                .map(participant -> Participant.of(empty, participant.sid(), participant.identity())
                        .during(span(participant)))
                .reduce(empty, (session, stay) -> session.joined(stay, end), (one, other) -> other)
                .completed(end);
    }

    private static Timestamps span(RecordedParticipant participant) {
        RecordedRoom room = participant.room();
        Duration place = Duration.ofSeconds(participant.number() % 7 * 20L);
        Instant left = room.start().plus(LONGEST_RECORDING).minus(place);
        return Timestamps.from(room.start().minus(place)).endedAt(left);
    }

    private static Query form(RecordedRoom room) {
        Query form = new Query(List.of())
                .with("RecordParticipantsOnConnect", true)
                .with("UniqueName", NAMES.get(room.number() % NAMES.size()))
                .with("MediaRegion", room.number() % 3 == 0 ? "de1" : "us1");
        return room.statusCallback()
                .map(url -> form.with("StatusCallback", url))
                .orElse(form);
    }
}
