package dev.tapedeck.contract;

import dev.tapedeck.id.ConferenceId;
import dev.tapedeck.id.ConferenceTokenId;
import dev.tapedeck.id.LogId;
import dev.tapedeck.id.RoomId;
import dev.tapedeck.id.RoomRecordingId;
import dev.tapedeck.id.RoomSessionId;
import dev.tapedeck.id.StreamId;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.CreateConferenceStreamRequest;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.signalwire.model.CreateRoomStreamRequest;
import dev.tapedeck.signalwire.model.CreateRoomTokenRequest;
import dev.tapedeck.signalwire.model.CreateVideoConferenceRequest;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.model.UpdateStreamRequest;
import dev.tapedeck.signalwire.model.UpdateVideoConferenceRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls of SignalWire's facade, as users make them. What they reach is seen by the server, and stands nowhere here. */
final class SignalWireCalls {
    private static final String UUID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final RoomId ROOM = RoomId.of(UUID);
    // As in the examples, whose links to next pages name them.
    private static final RoomSessionId SESSION = RoomSessionId.of("ec073868-e5ad-4acf-9c87-6c19c5cdfc75");
    private static final RoomRecordingId RECORDING = RoomRecordingId.of("23118a95-bb79-41c1-b825-bab6ba022cbc");
    private static final ConferenceId CONFERENCE = ConferenceId.of("985faeef-090f-4431-b3e6-173529a883b2");
    private static final ConferenceTokenId TOKEN = ConferenceTokenId.of(UUID);
    private static final StreamId STREAM = StreamId.of(UUID);
    private static final String RTMP = "rtmps://live.example.com/app/key";

    private SignalWireCalls() {}

    static Stream<Function<SignalWireVideo, Object>> all() {
        return Stream.of(recordings(), rooms(), sessions(), conferences(), others())
                .flatMap(List::stream);
    }

    private static List<Function<SignalWireVideo, Object>> recordings() {
        return List.of(
                signalWire -> first(signalWire.roomRecordings().list()),
                signalWire -> signalWire.roomRecordings().fetch(RECORDING),
                signalWire -> first(signalWire.roomRecordings().events(RECORDING)),
                signalWire -> signalWire.roomRecordings().media(RECORDING).link(),
                signalWire -> done(() -> signalWire.roomRecordings().delete(RECORDING)));
    }

    private static List<Function<SignalWireVideo, Object>> rooms() {
        return List.of(
                signalWire -> signalWire
                        .rooms()
                        .create(CreateRoomRequest.builder().name("standup").build()),
                signalWire -> first(signalWire.rooms().list()),
                signalWire -> signalWire.rooms().fetch(ROOM),
                signalWire -> signalWire.rooms().fetchByName("stand-up / Zürich"),
                signalWire -> signalWire
                        .rooms()
                        .update(ROOM, UpdateRoomRequest.builder().maxMembers(7).build()),
                signalWire -> done(() -> signalWire.rooms().delete(ROOM)),
                signalWire -> first(signalWire.rooms().streams(ROOM)),
                signalWire -> signalWire
                        .rooms()
                        .createStream(
                                ROOM,
                                CreateRoomStreamRequest.builder().url(RTMP).build()));
    }

    private static List<Function<SignalWireVideo, Object>> sessions() {
        return List.of(
                signalWire -> first(signalWire.roomSessions().list()),
                signalWire -> signalWire.roomSessions().fetch(SESSION),
                signalWire -> first(signalWire.roomSessions().members(SESSION)),
                signalWire -> first(signalWire.roomSessions().events(SESSION)),
                signalWire -> first(signalWire.roomSessions().recordings(SESSION)));
    }

    private static List<Function<SignalWireVideo, Object>> conferences() {
        return List.of(
                signalWire -> signalWire
                        .conferences()
                        .create(CreateVideoConferenceRequest.builder()
                                .name("all-hands")
                                .displayName("All hands")
                                .build()),
                signalWire -> first(signalWire.conferences().list()),
                signalWire -> signalWire.conferences().fetch(CONFERENCE),
                signalWire -> signalWire
                        .conferences()
                        .update(
                                CONFERENCE,
                                UpdateVideoConferenceRequest.builder()
                                        .displayName("All hands")
                                        .build()),
                signalWire -> done(() -> signalWire.conferences().delete(CONFERENCE)),
                signalWire -> first(signalWire.conferences().tokens(CONFERENCE)),
                signalWire -> first(signalWire.conferences().streams(CONFERENCE)),
                signalWire -> signalWire
                        .conferences()
                        .createStream(
                                CONFERENCE,
                                CreateConferenceStreamRequest.builder()
                                        .url(RTMP)
                                        .build()));
    }

    private static List<Function<SignalWireVideo, Object>> others() {
        return List.of(
                signalWire -> signalWire.conferenceTokens().fetch(TOKEN),
                signalWire -> signalWire.conferenceTokens().reset(TOKEN),
                signalWire -> signalWire.streams().fetch(STREAM),
                signalWire -> signalWire
                        .streams()
                        .update(STREAM, UpdateStreamRequest.builder().url(RTMP).build()),
                signalWire -> done(() -> signalWire.streams().delete(STREAM)),
                signalWire -> signalWire
                        .roomTokens()
                        .create(CreateRoomTokenRequest.builder()
                                .roomName("standup")
                                .build()),
                signalWire -> first(signalWire.logs().list()),
                signalWire -> signalWire.logs().fetch(LogId.of(UUID)));
    }

    // The stubs answer the first page to every request.
    private static List<?> first(PagedIterable<?> listing) {
        return listing.pages().iterator().next().items();
    }

    private static String done(Runnable call) {
        call.run();
        return "done";
    }
}
