package dev.tapedeck.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.ListRoomParticipantsRequest;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Participant;
import dev.tapedeck.twilio.model.ParticipantStatus;
import dev.tapedeck.twilio.model.RoomStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is in a room, and who was. */
class TwilioParticipantsTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private final FakeTime time = new FakeTime();
    private final StandIn standIn = StandIn.builder()
            .clock(time.clock(Instant.parse("2026-11-21T09:00:00Z")))
            .start();
    private final Rooms rooms = Wire.twilio(standIn).rooms();
    private final RoomSid room = rooms.create(CreateRoomRequest.builder()
                    .uniqueName("daily")
                    .maxParticipants(20)
                    .build())
            .sid();
    private final Participants participants = rooms.participants(room);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void listingByNameContinuesWithTheSidsInItsLinks() {
        ParticipantSid ada = join("ada");
        ParticipantSid bob = join("bob");

        assertThat(rooms.participantsByUniqueName("daily")
                        .list(ListRoomParticipantsRequest.builder().pageSize(1).build()))
                .extracting(Participant::sid)
                .containsExactly(bob, ada);
        assertThat(standIn.requests()).last().asString().contains("/v1/Rooms/daily/Participants?");
    }

    @Test
    void participantIsConnectedUntilRemoved() {
        ParticipantSid ada = join("ada");
        time.pass(Duration.ofSeconds(90));
        ParticipantSid bob = join("bob");

        assertThat(participants.list()).extracting(Participant::sid).containsExactly(bob, ada);
        Participant removed = participants.disconnectByIdentity("ada");

        assertThat(removed.status()).isEqualTo(ParticipantStatus.DISCONNECTED);
        assertThat(removed.startTime()).isEqualTo(START);
        assertThat(removed.endTime()).isEqualTo(START.plusSeconds(90));
        assertThat(removed.duration()).isEqualTo(90);
        assertThat(participants.list()).extracting(Participant::sid).containsExactly(bob);
        assertThat(participants.fetch(ada)).isEqualTo(removed);
        assertThatThrownBy(() -> participants.fetchByIdentity("ada")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void removingTwiceKeepsTheFirstEnd() {
        ParticipantSid ada = join("ada");
        Participant removed = participants.disconnect(ada);
        time.pass(Duration.ofSeconds(5));

        assertThat(participants.disconnect(ada)).isEqualTo(removed);
    }

    @Test
    void secondJoinWithAnIdentityRemovesTheFirst() {
        ParticipantSid first = join("ada");
        time.pass(Duration.ofSeconds(3));
        ParticipantSid second = join("ada");

        assertThat(participants.fetchByIdentity("ada").sid()).isEqualTo(second);
        assertThat(participants.fetch(first).duration()).isEqualTo(3);
        assertThat(listed(request -> request.identity("ada").status(ParticipantStatus.DISCONNECTED)))
                .extracting(Participant::sid)
                .containsExactly(first);
    }

    @Test
    void filtersByJoinTime() {
        ParticipantSid ada = join("ada");
        time.pass(Duration.ofSeconds(1));
        ParticipantSid bob = join("bob");

        assertThat(listed(request -> request.dateCreatedAfter(START.plusSeconds(1))))
                .extracting(Participant::sid)
                .containsExactly(bob);
        assertThat(listed(request -> request.dateCreatedBefore(START.plusSeconds(1))))
                .extracting(Participant::sid)
                .containsExactly(ada);
    }

    @Test
    void anonymizingReplacesTheIdentityByTheSid() {
        ParticipantSid ada = join("ada");

        assertThat(participants.anonymize(ada).identity()).isEqualTo(ada.value());

        assertThat(participants.fetch(ada).identity()).isEqualTo(ada.value());
        assertThatThrownBy(() -> participants.fetchByIdentity("ada")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void archivedParticipantsHaveLeft() {
        RoomSid past = rooms.list(
                        ListRoomsRequest.builder().status(RoomStatus.COMPLETED).build())
                .iterator()
                .next()
                .sid();
        Participants all = rooms.participants(past);

        assertThat(all.list())
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(ParticipantStatus.DISCONNECTED))
                .extracting(Participant::identity)
                .contains("konferenzraum/zürich", "会議室 3F");
        ParticipantSid sid = all.list().iterator().next().sid();
        assertThat(all.publishedTracks(sid).list()).isEmpty();
        assertThat(all.anonymize(sid).identity()).isEqualTo(sid.value());
        assertThatThrownBy(() -> all.disconnect(sid))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).hasValue("53118"));
    }

    @Test
    void refusesToJoinAFullEndedOrUnknownRoom() {
        IntStream.range(0, 20).forEach(i -> join("guest " + i));

        assertThatIllegalStateException()
                .isThrownBy(() -> join("one too many"))
                .withMessageEndingWith(" but it is full");
        join("guest 7");
        rooms.complete(room);
        assertThatIllegalStateException().isThrownBy(() -> join("late")).withMessageEndingWith(" but it is completed");
        assertThatIllegalArgumentException().isThrownBy(() -> standIn.joinTwilioRoom("daily", "late"));
        assertThatIllegalArgumentException().isThrownBy(() -> join(""));
    }

    @Test
    void countsParticipantsWhoJoinAndLeaveInParallel() {
        List<ParticipantSid> all = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> {
                    ParticipantSid sid = join("guest " + i);
                    return i % 2 == 0 ? participants.disconnect(sid).sid() : sid;
                })
                .toList();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(participants.list()).hasSize(10);
        assertThat(listed(request ->
                        request.status(ParticipantStatus.DISCONNECTED).pageSize(3)))
                .hasSize(10);
    }

    private ParticipantSid join(String identity) {
        return ParticipantSid.of(standIn.joinTwilioRoom(room.value(), identity));
    }

    private List<Participant> listed(UnaryOperator<ListRoomParticipantsRequest.Builder> inputs) {
        return participants
                .list(inputs.apply(ListRoomParticipantsRequest.builder()).build())
                .toList();
    }
}
