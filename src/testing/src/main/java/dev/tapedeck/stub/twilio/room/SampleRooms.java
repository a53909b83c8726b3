package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.twilio.recording.RecordedRoom;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rooms of the sample recordings: completed, with everyone disconnected and everything recorded. */
final class SampleRooms {

    // All recordings of a room lie between these two.
    private static final Duration BEFORE_RECORDING = Duration.ofMinutes(5);
    private static final Duration LONGEST_RECORDING = Duration.ofMinutes(220);

    // Rooms of the past may share a name, and some were created without one.
    private static final List<String> NAMES = List.of("weekly", "interview", "", "weekly", "Büro Zürich", "weekly");

    private SampleRooms() {}

    static List<Room> of(SampleRecordings samples) {
        return samples.roomsOldestFirst().stream()
                .map(room -> room(samples, room))
                .toList();
    }

    private static Room room(SampleRecordings samples, RecordedRoom recorded) {
        Instant end = recorded.start().plus(LONGEST_RECORDING);
        Room empty = Room.created(
                recorded.sid(),
                new RoomSettings(form(recorded)),
                recorded.start().minus(BEFORE_RECORDING));
        return samples.participants(recorded).stream()
                .map(SampleRooms::participant)
                .reduce(empty, (room, participant) -> room.joined(participant, end), (one, other) -> other)
                .completed(end);
    }

    private static Participant participant(RecordedRoom.Participant recorded) {
        RecordedRoom room = recorded.room();
        Duration offset = Duration.ofSeconds(recorded.number() % 7 * 20L);
        return Participant.joined(
                        room.sid(),
                        recorded.sid(),
                        recorded.identity(),
                        room.start().minus(offset))
                .disconnected(room.start().plus(LONGEST_RECORDING).minus(offset));
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
