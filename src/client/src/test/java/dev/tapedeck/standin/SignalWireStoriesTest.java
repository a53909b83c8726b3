package dev.tapedeck.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.InvalidRequestException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.Conference;
import dev.tapedeck.signalwire.model.ConferenceToken;
import dev.tapedeck.signalwire.model.CreateConferenceStreamRequest;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.signalwire.model.CreateRoomStreamRequest;
import dev.tapedeck.signalwire.model.CreateRoomTokenRequest;
import dev.tapedeck.signalwire.model.CreateVideoConferenceRequest;
import dev.tapedeck.signalwire.model.GetRoomRequest;
import dev.tapedeck.signalwire.model.ListLogsRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionsRequest;
import dev.tapedeck.signalwire.model.ListRoomsRequest;
import dev.tapedeck.signalwire.model.Room;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomSession;
import dev.tapedeck.signalwire.model.RoomSessionEvent;
import dev.tapedeck.signalwire.model.RoomSessionMember;
import dev.tapedeck.signalwire.model.RoomSessionStatus;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.model.UpdateStreamRequest;
import dev.tapedeck.signalwire.model.UpdateVideoConferenceRequest;
import dev.tapedeck.signalwire.model.VideoStream;
import dev.tapedeck.stub.SignalWireRoom;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.contract.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one does with rooms, conferences and sessions at SignalWire; all of it follows the contract. */
class SignalWireStoriesTest {
    private final CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());
    private final SignalWireVideo signalWire = checked.signalWire();

    @AfterEach
    void close() {
        checked.close();
    }

    @Test
    void theStandInHasEveryOperation() {
        roomsAreCreatedChangedAndDeleted();
        roomsHaveStreams();
        conferencesHaveTokensAndStreams();
        sessionsHaveMembersEventsAndRecordings();
        logsTellOfSessions();
        RoomRecording recording = signalWire.recordings().list().iterator().next();
        assertThat(signalWire.recordings().fetch(recording.id())).isNotNull();
        signalWire.recordings().delete(recording.id());

        Set<String> called = checked.exchanges().stream()
                .map(exchange -> exchange.substring(0, exchange.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(called).containsAll(Contract.signalWire().operations());
    }

    @Test
    void roomsAreCreatedChangedAndDeleted() {
        Room room = signalWire
                .rooms()
                .create(CreateRoomRequest.builder()
                        .name("board-meeting")
                        .maxMembers(5)
                        .joinFrom(Instant.parse("2026-12-24T18:00:00Z"))
                        .build());
        Room changed = signalWire
                .rooms()
                .update(
                        room.id(),
                        UpdateRoomRequest.builder().description("Monthly").build());

        assertThat(changed.description()).isEqualTo("Monthly");
        assertThat(changed.maxMembers()).as("what is not sent stays").isEqualTo(5);
        assertThat(signalWire.rooms().fetch(room.id())).isEqualTo(changed);
        assertThat(signalWire.rooms().fetchByName("board-meeting")).isEqualTo(changed);
        assertThat(signalWire
                        .rooms()
                        .list(ListRoomsRequest.builder()
                                .startsAfter("2026-12-24")
                                .build())
                        .toList())
                .containsExactly(changed);
        assertThat(signalWire
                        .rooms()
                        .list(ListRoomsRequest.builder()
                                .startsAfter("2026-12-25")
                                .build())
                        .toList())
                .isEmpty();

        signalWire.rooms().delete(room.id());
        assertThatThrownBy(() -> signalWire.rooms().fetch(room.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void roomsHaveNamesOfTheirOwn() {
        CreateRoomRequest room = CreateRoomRequest.builder().name("taken").build();
        signalWire.rooms().create(room);

        assertThatThrownBy(() -> signalWire.rooms().create(room))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("name has already been taken: \"taken\"");
    }

    @Test
    void roomsHaveStreams() {
        Room room = signalWire
                .rooms()
                .create(CreateRoomRequest.builder().name("streamed").build());
        VideoStream stream = signalWire
                .rooms()
                .createStream(
                        room.id(),
                        CreateRoomStreamRequest.builder()
                                .url("rtmp://live.example/1")
                                .build());
        assertThat(signalWire.rooms().streams(room.id()).toList()).containsExactly(stream);

        VideoStream moved = signalWire
                .streams()
                .update(
                        stream.id(),
                        UpdateStreamRequest.builder()
                                .url("rtmps://live.example/2")
                                .build());
        assertThat(moved.url()).isEqualTo("rtmps://live.example/2");
        assertThat(signalWire.streams().fetch(stream.id())).isEqualTo(moved);
        signalWire.streams().delete(stream.id());
        assertThat(signalWire.rooms().streams(room.id()).toList()).isEmpty();
        VideoStream other = signalWire
                .rooms()
                .createStream(
                        room.id(),
                        CreateRoomStreamRequest.builder()
                                .url("rtmp://live.example/9")
                                .build());
        signalWire.rooms().delete(room.id());
        assertThatThrownBy(() -> signalWire.streams().fetch(other.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void conferencesHaveTokensAndStreams() {
        Conference conference = signalWire
                .conferences()
                .create(CreateVideoConferenceRequest.builder()
                        .displayName("All Hands!")
                        .build());
        Conference changed = signalWire
                .conferences()
                .update(
                        conference.id(),
                        UpdateVideoConferenceRequest.builder()
                                .displayName("All Hands")
                                .darkPrimary("#000000")
                                .build());
        assertThat(changed.name()).isEqualTo(conference.name()).matches("[a-z0-9_-]+");
        assertThat(signalWire.conferences().fetch(conference.id())).isEqualTo(changed);
        assertThat(signalWire.conferences().list().toList()).containsExactly(changed);

        List<ConferenceToken> tokens =
                signalWire.conferences().tokens(conference.id()).toList();
        assertThat(tokens).hasSize(2);
        ConferenceToken token = tokens.get(0);
        ConferenceToken reset = signalWire.conferenceTokens().reset(token.id());
        assertThat(reset.token()).isNotEqualTo(token.token());
        assertThat(signalWire.conferenceTokens().fetch(token.id())).isEqualTo(reset);

        VideoStream stream = signalWire
                .conferences()
                .createStream(
                        conference.id(),
                        CreateConferenceStreamRequest.builder()
                                .url("rtmp://live.example/3")
                                .build());
        assertThat(signalWire.conferences().streams(conference.id()).toList()).containsExactly(stream);
        signalWire.conferences().delete(conference.id());
        assertThatThrownBy(() -> signalWire.conferenceTokens().fetch(token.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sessionsHaveMembersEventsAndRecordings() {
        SignalWireRoom standup = checked.standIn().signalWire().room("daily");
        RoomSessionId id = RoomSessionId.of(standup.sessionId());
        standup.join("ada");
        String recording = standup.recording();
        Room room = signalWire.rooms().fetchByName("daily");
        GetRoomRequest withSession =
                GetRoomRequest.builder().includeActiveSession(true).build();
        assertThat(signalWire.rooms().fetch(room.id(), withSession).activeSession())
                .isNotNull();

        standup.complete();
        List<RoomSession> sessions = signalWire
                .roomSessions()
                .list(ListRoomSessionsRequest.builder()
                        .roomId(room.id())
                        .status(RoomSessionStatus.COMPLETED)
                        .build())
                .toList();
        assertThat(sessions).extracting(RoomSession::id).containsExactly(id);
        assertThat(signalWire.roomSessions().fetch(id).endTime()).isNotNull();
        assertThat(signalWire.rooms().fetch(room.id(), withSession).activeSession())
                .isNull();
        assertThat(signalWire.roomSessions().members(id).toList())
                .extracting(RoomSessionMember::name)
                .containsExactly("ada");
        assertThat(signalWire.roomSessions().events(id).toList())
                .extracting(RoomSessionEvent::name)
                .containsExactlyInAnyOrder(
                        "room.started",
                        "member.joined",
                        "recording.started",
                        "recording.ended",
                        "member.left",
                        "room.ended");
        List<RoomRecording> recordings =
                signalWire.roomSessions().recordings(id).toList();
        assertThat(recordings).extracting(one -> one.id().value()).containsExactly(recording);
        assertThat(signalWire.recordings().events(recordings.get(0).id()).toList())
                .extracting(RoomSessionEvent::name)
                .containsExactlyInAnyOrder("recording.started", "recording.ended");
    }

    @Test
    void aTokenCreatesItsRoom() {
        String token = signalWire
                .roomTokens()
                .create(CreateRoomTokenRequest.builder().roomName("new-room").build())
                .token();

        assertThat(token).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(signalWire.rooms().fetchByName("new-room")).isNotNull();
    }

    @Test
    void logsTellOfSessions() {
        aTokenCreatesItsRoom();
        int entries = signalWire.logs().list().toList().size();
        ListLogsRequest withDeleted =
                ListLogsRequest.builder().includeDeleted(true).build();
        ListLogsRequest ofOneDay =
                ListLogsRequest.builder().createdOn("2026-07-02").build();

        assertThat(entries).isGreaterThanOrEqualTo(8);
        assertThat(signalWire.logs().list(withDeleted).toList()).hasSize(entries + 1);
        assertThat(signalWire.logs().list(ofOneDay).toList())
                .hasSize(1)
                .allSatisfy(
                        entry -> assertThat(signalWire.logs().fetch(entry.id())).isEqualTo(entry));
    }
}
