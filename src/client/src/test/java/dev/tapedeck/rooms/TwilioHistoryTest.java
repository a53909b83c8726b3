package dev.tapedeck.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Participant;
import dev.tapedeck.twilio.model.Room;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.model.RoomStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ended rooms of the archive, and their recordings. */
class TwilioHistoryTest {

    private final StandIn standIn = StandIn.builder().start();
    private final TwilioVideo twilio = Wire.twilio(standIn);
    private final Rooms rooms = twilio.rooms();

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void recordingsAreWithinTheStaysOfTheirPublishers() {
        List<Room> past = rooms.list(ListRoomsRequest.builder()
                        .status(RoomStatus.COMPLETED)
                        .pageSize(3)
                        .build())
                .toList();

        assertThat(past).hasSize(8).allSatisfy(room -> {
            List<Participant> participants =
                    rooms.participants(room.sid()).list().toList();
            assertThat(participants).hasSize(6);
            assertThat(participants).extracting(Participant::dateCreated).allMatch(room.dateCreated()::isBefore);
            Instant end = Objects.requireNonNull(room.endTime());
            assertThat(Duration.between(room.dateCreated(), end))
                    .hasSeconds(Objects.requireNonNull(room.duration()))
                    .isLessThan(Duration.ofHours(4));
            List<RoomRecording> recordings = rooms.recordings(room.sid()).list().toList();
            assertThat(recordings).hasSizeBetween(15, 16).allSatisfy(one -> {
                Participant publisher = publisher(participants, one.sid());
                assertThat(one.dateCreated()).isAfterOrEqualTo(publisher.dateCreated());
                assertThat(one.dateCreated().plusSeconds(Objects.requireNonNullElse(one.duration(), 0)))
                        .isBefore(publisher.endTime());
            });
        });
    }

    private Participant publisher(List<Participant> participants, RecordingSid recording) {
        String sid = Objects.requireNonNull(
                        twilio.recordings().fetch(recording).groupingSids().get("participant_sid"))
                .value();
        return participants.stream()
                .filter(participant -> participant.sid().value().equals(sid))
                .findFirst()
                .orElseThrow();
    }
}
