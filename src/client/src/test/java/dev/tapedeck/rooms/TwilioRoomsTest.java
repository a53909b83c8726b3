package dev.tapedeck.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Participant;
import dev.tapedeck.twilio.model.Room;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.VideoCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Creating, finding and ending rooms. */
class TwilioRoomsTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private final FakeTime time = new FakeTime();
    private final StandIn standIn = StandIn.builder()
            .clock(time.clock(Instant.parse("2026-11-21T09:00:00.999Z")))
            .start();
    private final Rooms rooms = Wire.twilio(standIn).rooms();

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void roomWithoutInputsHasTheServicesDefaults() {
        Room room = rooms.create();

        assertThat(room.status()).isEqualTo(RoomStatus.IN_PROGRESS);
        assertThat(room.uniqueName()).isEqualTo(room.sid().value());
        assertThat(room.dateCreated()).isEqualTo(START);
        assertThat(room.endTime()).isNull();
        assertThat(room.duration()).isNull();
        assertThat(room.maxParticipants()).isEqualTo(50);
        assertThat(room.maxParticipantDuration()).isEqualTo(14_400);
        assertThat(room.emptyRoomTimeout()).isEqualTo(5);
        assertThat(room.videoCodecs()).containsExactly(VideoCodec.VP8, VideoCodec.H264);
        assertThat(room.recordParticipantsOnConnect()).isFalse();
        assertThat(room.links()).containsOnlyKeys("participants", "recordings", "transcriptions", "recording_rules");
        assertThat(rooms.recordings(room.sid()).list()).isEmpty();
    }

    @Test
    void roomHasTheRequestedSettings() {
        Room room = rooms.create(CreateRoomRequest.builder()
                .uniqueName("Büro 3/4")
                .videoCodecs(List.of(VideoCodec.H264))
                .maxParticipants(3)
                .emptyRoomTimeout(60)
                .recordParticipantsOnConnect(true)
                .audioOnly(true)
                .build());

        assertThat(rooms.fetchByUniqueName("Büro 3/4")).isEqualTo(room);
        assertThat(rooms.fetch(room.sid())).isEqualTo(room);
        assertThat(room.videoCodecs()).containsExactly(VideoCodec.H264);
        assertThat(room.maxParticipants()).isEqualTo(3);
        assertThat(room.emptyRoomTimeout()).isEqualTo(60);
        assertThat(room.recordParticipantsOnConnect()).isTrue();
        assertThat(room.audioOnly()).isTrue();
    }

    @Test
    void nameIsTakenUntilItsRoomEnds() {
        CreateRoomRequest named =
                CreateRoomRequest.builder().uniqueName("weekly").build();
        Room first = rooms.create(named);

        assertThatThrownBy(() -> rooms.create(named))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).hasValue("53113"));
        rooms.completeByUniqueName("weekly");
        assertThatThrownBy(() -> rooms.fetchByUniqueName("weekly")).isInstanceOf(NotFoundException.class);

        Room second = rooms.create(named);
        assertThat(second.sid()).isNotEqualTo(first.sid());
        assertThat(rooms.fetchByUniqueName("weekly")).isEqualTo(second);
    }

    @Test
    void parallelCreationsWithOneNameGiveOneRoom() {
        CreateRoomRequest named = CreateRoomRequest.builder().uniqueName("rush").build();

        List<Integer> statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> {
                    try {
                        rooms.create(named);
                        return 201;
                    } catch (ApiException e) {
                        return e.status();
                    }
                })
                .toList();

        assertThat(statuses).hasSize(40).containsOnlyOnce(201).contains(400);
        assertThat(rooms.list()).hasSize(1);
    }

    @Test
    void endedRoomKeepsItsEndTimeAndCannotEndAgain() {
        RoomSid sid = rooms.create().sid();
        standIn.joinTwilioRoom(sid.value(), "ada");
        time.pass(Duration.ofMinutes(10));

        Room ended = rooms.complete(sid);

        assertThat(ended.status()).isEqualTo(RoomStatus.COMPLETED);
        assertThat(ended.endTime()).isEqualTo(START.plusSeconds(600));
        assertThat(ended.dateUpdated()).isEqualTo(START.plusSeconds(600));
        assertThat(ended.duration()).isEqualTo(600);
        assertThat(rooms.participants(sid).list())
                .singleElement()
                .extracting(Participant::endTime, Participant::duration)
                .containsExactly(START.plusSeconds(600), 600);
        assertThatThrownBy(() -> rooms.complete(sid))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).hasValue("53112"));
        assertThat(rooms.fetch(sid)).isEqualTo(ended);
    }

    @Test
    void listsRoomsInProgressByDefault() {
        Room first =
                rooms.create(CreateRoomRequest.builder().uniqueName("weekly").build());
        time.pass(Duration.ofSeconds(1));
        Room second = rooms.create();
        time.pass(Duration.ofSeconds(1));
        Room ended = rooms.complete(rooms.create().sid());

        assertThat(rooms.list()).containsExactly(second, first);
        assertThat(listed(request -> request.status(RoomStatus.COMPLETED)))
                .hasSize(9)
                .startsWith(ended);
        assertThat(listed(request -> request.dateCreatedAfter(second.dateCreated())))
                .containsExactly(second);
        assertThat(listed(request -> request.dateCreatedBefore(second.dateCreated())))
                .containsExactly(first);
        assertThat(listed(request -> request.uniqueName("weekly"))).containsExactly(first);
        assertThat(listed(request -> request.uniqueName("weekly").status(RoomStatus.COMPLETED)))
                .hasSize(4)
                .doesNotContain(first);
    }

    private List<Room> listed(UnaryOperator<ListRoomsRequest.Builder> inputs) {
        return rooms.list(inputs.apply(ListRoomsRequest.builder()).build()).toList();
    }
}
