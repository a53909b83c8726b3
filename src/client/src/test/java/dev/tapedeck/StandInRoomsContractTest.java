package dev.tapedeck;

import static dev.tapedeck.RoomStage.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.CreateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.HttpMethod;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.RoomType;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.TrackKind;
import dev.tapedeck.twilio.model.TranscriptionStatus;
import dev.tapedeck.twilio.model.UpdateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.VideoCodec;
import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that the facade asks of the stand-in about rooms, and all that it gets, is of the contract. One line is one call.
 */
class StandInRoomsContractTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("CreateRoom 201", stage -> stage.rooms().create()),
                call("CreateRoom 201", stage -> stage.rooms().create(allInputs())),
                rooms(1, request -> request),
                rooms(1, request -> request.status(RoomStatus.FAILED)),
                rooms(8, request -> request.status(RoomStatus.COMPLETED).pageSize(1)),
                rooms(1, request -> request.uniqueName("stand-up").page(0)),
                rooms(1, request -> request.dateCreatedAfter(NEW_YEAR).dateCreatedBefore(NEW_YEAR)),
                call("FetchRoom 200", stage -> stage.rooms().fetch(stage.room())),
                call("FetchRoom 200", stage -> stage.rooms().fetchByUniqueName(RoomStage.NAME)),
                call("UpdateRoom 202", stage -> stage.rooms().complete(stage.room())),
                call("UpdateRoom 202", stage -> stage.rooms().completeByUniqueName(RoomStage.NAME)),
                call(
                        "ListRoomRecordings 200",
                        stage -> stage.rooms().recordings(stage.room()).list().toList()),
                call(
                        "FetchRoomRecordingRule 200",
                        stage -> stage.rooms().recordingRules(stage.room()).fetch()),
                call(
                        "UpdateRoomRecordingRule 200",
                        stage -> stage.rooms().recordingRules(stage.room()).replace(List.of(audio()))));
    }

    static Stream<Arguments> callsAboutTranscriptions() {
        String created = "CreateRoomTranscriptions 202, ";
        return Stream.of(
                call(created + "ListRoomTranscriptions 200", stage -> {
                    transcription(stage);
                    assertThat(stage.transcriptions()).hasSize(1);
                }),
                call(
                        created + "FetchRoomTranscriptions 200",
                        stage -> stage.transcriptions().fetch(transcription(stage))),
                call(
                        created + "UpdateRoomTranscriptions 202",
                        stage -> stage.transcriptions().update(transcription(stage), stopped())));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource({"calls", "callsAboutTranscriptions"})
    void isAnsweredAsTheContractSays(String exchanges, Consumer<RoomStage> call) {
        RoomStage.check(checked, exchanges, call);
    }

    static Stream<Arguments> refusals() {
        RecordingRule neither = RecordingRule.builder().type(RuleType.EXCLUDE).build();
        return Stream.of(
                call(
                        "CreateRoom 400",
                        stage -> stage.rooms()
                                .create(CreateRoomRequest.builder()
                                        .uniqueName(RoomStage.NAME)
                                        .build())),
                call(
                        "CreateRoom 400",
                        stage -> stage.rooms()
                                .create(CreateRoomRequest.builder()
                                        .maxParticipants(51)
                                        .build())),
                call("FetchRoom 404", stage -> stage.rooms().fetchByUniqueName("nobody's")),
                call("UpdateRoom 404", stage -> stage.rooms().completeByUniqueName("nobody's")),
                call("UpdateRoom 202, UpdateRoom 400", stage -> {
                    stage.rooms().complete(stage.room());
                    stage.rooms().complete(stage.room());
                }),
                call(
                        "UpdateRoomRecordingRule 400",
                        stage -> stage.rooms().recordingRules(stage.room()).replace(List.of(neither))),
                call(
                        "FetchRoomTranscriptions 404",
                        stage -> stage.transcriptions().fetch("video_transcriptions_0")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void refusals(String exchanges, Consumer<RoomStage> call) {
        RoomStage.check(
                checked,
                exchanges,
                stage -> assertThatThrownBy(() -> call.accept(stage)).isInstanceOf(ApiException.class));
    }

    private static Arguments rooms(int pages, UnaryOperator<ListRoomsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomsRequest.builder()).build();
        return call("ListRooms 200", pages, stage -> stage.rooms().list(request).toList());
    }

    private static CreateRoomRequest allInputs() {
        return CreateRoomRequest.builder()
                .uniqueName("everything")
                .enableTurn(true)
                .type(RoomType.GROUP)
                .statusCallback(Link.of("https://hooks.example.com/rooms"))
                .statusCallbackMethod(HttpMethod.GET)
                .maxParticipants(3)
                .recordParticipantsOnConnect(true)
                .transcribeParticipantsOnConnect(true)
                .videoCodecs(List.of(VideoCodec.H264, VideoCodec.VP8))
                .mediaRegion("de1")
                .recordingRules(List.of(audio()))
                .transcriptionsConfiguration(Map.of("languageCode", "de-DE"))
                .audioOnly(true)
                .maxParticipantDuration(600)
                .emptyRoomTimeout(1)
                .unusedRoomTimeout(60)
                .largeRoom(true)
                .build();
    }

    private static RecordingRule audio() {
        return RecordingRule.builder()
                .type(RuleType.INCLUDE)
                .kind(TrackKind.AUDIO)
                .build();
    }

    private static String transcription(RoomStage stage) {
        return Objects.requireNonNull(
                stage.transcriptions().create(configured()).ttid());
    }

    private static CreateRoomTranscriptionsRequest configured() {
        return CreateRoomTranscriptionsRequest.builder()
                .configuration(Map.of("languageCode", "en-US", "partialResults", true))
                .build();
    }

    private static UpdateRoomTranscriptionsRequest stopped() {
        return UpdateRoomTranscriptionsRequest.builder()
                .status(TranscriptionStatus.STOPPED)
                .build();
    }
}
