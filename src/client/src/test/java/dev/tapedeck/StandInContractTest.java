package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionRecordingsRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the facade asks of the stand-in, and all that it gets, is of the contract. One line is one call. */
class StandInContractTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    // The stand-in has the same recordings on every run.
    private static final Recording TWILIO = oneOfTwilio();
    private static final Sid SOURCE = Objects.requireNonNull(TWILIO.sourceSid());
    private static final List<Sid> GROUPING = List.copyOf(TWILIO.groupingSids().values());
    private static final RoomSid ROOM = RoomSid.of(
            Objects.requireNonNull(TWILIO.groupingSids().get("room_sid")).value());
    private static final dev.tapedeck.signalwire.model.RoomRecording SIGNALWIRE = oneOfSignalWire();

    private final CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    static Stream<Arguments> callsOfTwilio() {
        return Stream.of(
                recordings(2, request -> request),
                recordings(3, request -> request.pageSize(50)),
                recordings(125, request -> request.pageSize(1)),
                recordings(2, request -> request.page(0)),
                recordings(1, request -> request.status(RecordingStatus.DELETED)),
                recordings(2, request -> request.mediaType(RecordingType.AUDIO).pageSize(50)),
                recordings(1, request -> request.sourceSid(SOURCE)),
                recordings(1, request -> request.groupingSid(GROUPING)),
                recordings(2, request -> request.dateCreatedAfter(NEW_YEAR)),
                recordings(1, request -> request.dateCreatedBefore(NEW_YEAR.plusMillis(999))),
                twilio("FetchRecording", 1, client -> client.recordings().fetch(TWILIO.sid())),
                roomRecordings(1, request -> request),
                roomRecordings(16, request -> request.pageSize(1)),
                roomRecordings(1, request -> request.page(0)),
                roomRecordings(1, request -> request.status(RecordingStatus.DELETED)),
                roomRecordings(1, request -> request.sourceSid(SOURCE)),
                roomRecordings(1, request -> request.dateCreatedAfter(NEW_YEAR)),
                roomRecordings(1, request -> request.dateCreatedBefore(NEW_YEAR)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void callsOfTwilio(String operation, int exchanges, Consumer<TwilioVideo> call) {
        call.accept(twilio(checked.standIn()));

        assertThat(checked.exchanges()).hasSize(exchanges).containsOnly(new CheckedExchange(operation, 200));
    }

    static Stream<Arguments> callsOfSignalWire() {
        return Stream.of(
                roomRecordingsOfSignalWire(1, request -> request),
                roomRecordingsOfSignalWire(2, request -> request.pageSize(50)),
                roomRecordingsOfSignalWire(60, request -> request.pageSize(1)),
                roomRecordingsOfSignalWire(1, request -> request.mediaTtl(60)),
                roomRecordingsOfSignalWire(1, request -> request.pageNumber(0)),
                sessionRecordings(1, request -> request),
                sessionRecordings(1, request -> request.pageSize(50).mediaTtl(3600)),
                sessionRecordings(1, request -> request.pageNumber(0)),
                signalWire(
                        "get_room_recording",
                        1,
                        client -> client.roomRecordings().fetch(SIGNALWIRE.id())),
                signalWire(
                        "get_room_recording",
                        1,
                        client -> client.roomRecordings()
                                .fetch(
                                        SIGNALWIRE.id(),
                                        GetRoomRecordingRequest.builder()
                                                .mediaTtl(1)
                                                .build())));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void callsOfSignalWire(String operation, int exchanges, Consumer<SignalWireVideo> call) {
        call.accept(signalWire(checked.standIn()));

        assertThat(checked.exchanges()).hasSize(exchanges).containsOnly(new CheckedExchange(operation, 200));
    }

    private static Arguments recordings(int pages, UnaryOperator<ListRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRecordingsRequest.builder()).build();
        return twilio(
                "ListRecordings",
                pages,
                client -> client.recordings().list(request).toList());
    }

    private static Arguments roomRecordings(int pages, UnaryOperator<ListRoomRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomRecordingsRequest.builder()).build();
        return twilio(
                "ListRoomRecordings",
                pages,
                client -> client.rooms().recordings(ROOM).list(request).toList());
    }

    private static Arguments roomRecordingsOfSignalWire(
            int pages, UnaryOperator<dev.tapedeck.signalwire.model.ListRoomRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(dev.tapedeck.signalwire.model.ListRoomRecordingsRequest.builder())
                .build();
        return signalWire(
                "list_room_recordings",
                pages,
                client -> client.roomRecordings().list(request).toList());
    }

    private static Arguments sessionRecordings(
            int pages, UnaryOperator<ListRoomSessionRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomSessionRecordingsRequest.builder()).build();
        return signalWire(
                "list_room_session_recordings",
                pages,
                client -> client.roomSessions()
                        .recordings(SIGNALWIRE.roomSessionId(), request)
                        .toList());
    }

    private static Arguments twilio(String operation, int exchanges, Consumer<TwilioVideo> call) {
        return arguments(operation, exchanges, call);
    }

    private static Arguments signalWire(String operation, int exchanges, Consumer<SignalWireVideo> call) {
        return arguments(operation, exchanges, call);
    }

    private static TwilioVideo twilio(StandIn standIn) {
        return TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    private static SignalWireVideo signalWire(StandIn standIn) {
        return SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build();
    }

    private static Recording oneOfTwilio() {
        try (StandIn standIn = StandIn.builder().start()) {
            return twilio(standIn).recordings().list().iterator().next();
        }
    }

    private static dev.tapedeck.signalwire.model.RoomRecording oneOfSignalWire() {
        try (StandIn standIn = StandIn.builder().start()) {
            return signalWire(standIn).roomRecordings().list().iterator().next();
        }
    }
}
