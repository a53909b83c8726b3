package dev.tapedeck.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.media.Media;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.CompositionHooks;
import dev.tapedeck.twilio.Compositions;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.PublishedTracks;
import dev.tapedeck.twilio.Recordings;
import dev.tapedeck.twilio.RoomRecordings;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.SubscribedTracks;
import dev.tapedeck.twilio.Transcriptions;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionHookSid;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.CreateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.FetchCompositionMediaRequest;
import dev.tapedeck.twilio.model.FetchRecordingMediaRequest;
import dev.tapedeck.twilio.model.FetchRoomRecordingMediaRequest;
import dev.tapedeck.twilio.model.HttpMethod;
import dev.tapedeck.twilio.model.ListCompositionHooksRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.ListRoomParticipantsRequest;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.RoomType;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.SubscribeRule;
import dev.tapedeck.twilio.model.TrackKind;
import dev.tapedeck.twilio.model.TranscriptionStatus;
import dev.tapedeck.twilio.model.UpdateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.VideoCodec;
import dev.tapedeck.type.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All requests of the clients to the stand-in, and all responses, follow the contract. One line is one call. */
class StandInContractTest {
    private static final String NAME = "stand-up / Zürich";
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-20T00:00:00Z");

    // The stand-in has the same recordings and compositions on every run.
    private static final CheckedStandIn SAMPLES = CheckedStandIn.start(StandIn.builder());
    private static final Recording TWILIO =
            SAMPLES.twilio().recordings().list().iterator().next();
    private static final Sid SOURCE = Objects.requireNonNull(TWILIO.sourceSid());
    private static final List<Sid> GROUPING = List.copyOf(TWILIO.groupingSids().values());
    private static final RoomSid ROOM = RoomSid.of(
            Objects.requireNonNull(TWILIO.groupingSids().get("room_sid")).value());
    private static final RoomRecording SIGNALWIRE =
            SAMPLES.signalWire().recordings().list().iterator().next();
    private static final Composition COMPOSED = completed(SAMPLES.twilio());
    private static final RoomSid COMPOSED_ROOM = Objects.requireNonNull(COMPOSED.roomSid());

    /** The clients of a stand-in, and a room in progress with two participants. */
    private record Stage(
            TwilioVideo twilio, SignalWireVideo signalWire, RoomSid room, ParticipantSid ada, ParticipantSid bob) {
        static Stage on(CheckedStandIn checked) {
            TwilioVideo twilio = checked.twilio();
            RoomSid room = twilio.rooms()
                    .create(CreateRoomRequest.builder().uniqueName(NAME).build())
                    .sid();
            String ada = checked.standIn().joinTwilioRoom(room.value(), "ada");
            String bob = checked.standIn().joinTwilioRoom(NAME, "bob");
            return new Stage(twilio, checked.signalWire(), room, ParticipantSid.of(ada), ParticipantSid.of(bob));
        }

        Rooms rooms() {
            return twilio.rooms();
        }

        Participants participants() {
            return rooms().participants(room);
        }

        PublishedTracks published() {
            return participants().publishedTracks(ada);
        }

        SubscribedTracks subscribed() {
            return participants().subscribedTracks(bob);
        }

        Transcriptions transcriptions() {
            return rooms().transcriptions(room);
        }
    }

    private CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        assertThat(checked.standIn().requests())
                .filteredOn(request -> request.provider() == Provider.STORAGE)
                .noneMatch(request -> request.authorized());
        checked.close();
    }

    @AfterAll
    static void closeSamples() {
        SAMPLES.close();
    }

    static Stream<Arguments> recordings() {
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
                call("FetchRecording 200", stage -> stage.twilio().recordings().fetch(TWILIO.sid())),
                roomRecordings(1, request -> request),
                roomRecordings(16, request -> request.pageSize(1)),
                roomRecordings(1, request -> request.page(0)),
                roomRecordings(1, request -> request.status(RecordingStatus.DELETED)),
                roomRecordings(1, request -> request.sourceSid(SOURCE)),
                roomRecordings(1, request -> request.dateCreatedAfter(NEW_YEAR)),
                roomRecordings(1, request -> request.dateCreatedBefore(NEW_YEAR)),
                roomRecordingsOfSignalWire(1, request -> request),
                roomRecordingsOfSignalWire(2, request -> request.pageSize(50)),
                roomRecordingsOfSignalWire(60, request -> request.pageSize(1)),
                roomRecordingsOfSignalWire(1, request -> request.mediaTtl(60)),
                roomRecordingsOfSignalWire(1, request -> request.pageNumber(0)),
                sessionRecordings(1, request -> request),
                sessionRecordings(1, request -> request.pageSize(50).mediaTtl(3600)),
                sessionRecordings(1, request -> request.pageNumber(0)),
                call(
                        "get_room_recording 200",
                        stage -> stage.signalWire().recordings().fetch(SIGNALWIRE.id())),
                call(
                        "get_room_recording 200",
                        stage -> stage.signalWire()
                                .recordings()
                                .fetch(
                                        SIGNALWIRE.id(),
                                        GetRoomRecordingRequest.builder()
                                                .mediaTtl(1)
                                                .build())));
    }

    static Stream<Arguments> rooms() {
        return Stream.of(
                call("CreateRoom 201", stage -> stage.rooms().create()),
                call("CreateRoom 201", stage -> stage.rooms().create(everything())),
                rooms(1, request -> request),
                rooms(1, request -> request.status(RoomStatus.FAILED)),
                rooms(8, request -> request.status(RoomStatus.COMPLETED).pageSize(1)),
                rooms(1, request -> request.uniqueName("stand-up").page(0)),
                rooms(1, request -> request.dateCreatedAfter(NEW_YEAR).dateCreatedBefore(NEW_YEAR)),
                call("FetchRoom 200", stage -> stage.rooms().fetch(stage.room())),
                call("FetchRoom 200", stage -> stage.rooms().fetchByUniqueName(NAME)),
                call("UpdateRoom 202", stage -> stage.rooms().complete(stage.room())),
                call("UpdateRoom 202", stage -> stage.rooms().completeByUniqueName(NAME)),
                call(
                        "ListRoomRecordings 200",
                        stage -> stage.rooms().recordings(stage.room()).list().toList()),
                call(
                        "FetchRoomRecordingRule 200",
                        stage -> stage.rooms().recordingRules(stage.room()).fetch()),
                call(
                        "UpdateRoomRecordingRule 200",
                        stage -> stage.rooms().recordingRules(stage.room()).replace(List.of(audio()))),
                call("CreateRoomTranscriptions 202, ListRoomTranscriptions 200", stage -> {
                    transcription(stage);
                    assertThat(stage.transcriptions().list()).hasSize(1);
                }),
                call(
                        "CreateRoomTranscriptions 202, FetchRoomTranscriptions 200",
                        stage -> stage.transcriptions().fetch(transcription(stage))),
                call(
                        "CreateRoomTranscriptions 202, UpdateRoomTranscriptions 202",
                        stage -> stage.transcriptions().update(transcription(stage), stopped())));
    }

    static Stream<Arguments> participants() {
        return Stream.of(
                participants(1, request -> request),
                participants(2, request -> request.pageSize(1)),
                participants(1, request -> request.identity("ada").page(0)),
                participants(1, request -> request.dateCreatedAfter(NEW_YEAR).dateCreatedBefore(NEW_YEAR)),
                call("FetchRoomParticipant 200", stage -> stage.participants().fetch(stage.ada())),
                call("FetchRoomParticipant 200", stage -> stage.participants().fetchByIdentity("ada")),
                call("UpdateRoomParticipant 202", stage -> stage.participants().disconnect(stage.ada())),
                call(
                        "UpdateRoomParticipantAnonymize 200",
                        stage -> stage.participants().anonymize(stage.ada())),
                call(
                        "ListRoomParticipantPublishedTracks 200",
                        stage -> stage.published().list().toList()),
                call(
                        "FetchRoomParticipantPublishedTrack 200",
                        stage -> stage.published().fetchByName("camera")),
                call(
                        "ListRoomParticipantSubscribedTracks 200",
                        stage -> stage.subscribed().list().toList()),
                call("ListRoomParticipantSubscribedTracks 200, FetchRoomParticipantSubscribedTrack 200", stage -> {
                    var first = stage.subscribed().list().iterator().next();
                    stage.subscribed().fetch(Objects.requireNonNull(first.sid()));
                }),
                call(
                        "FetchRoomParticipantSubscribeRule 200",
                        stage -> stage.subscribed().rules()),
                call(
                        "UpdateRoomParticipantSubscribeRule 200",
                        stage -> stage.subscribed().replaceRules(List.of(cameraOfAda()))));
    }

    static Stream<Arguments> compositions() {
        return Stream.of(
                compositions(1, request -> request),
                compositions(8, request -> request.pageSize(1)),
                compositions(1, request -> request.page(0).pageSize(100)),
                compositions(1, request -> request.status(CompositionStatus.FAILED)),
                compositions(1, request -> request.roomSid(COMPOSED_ROOM)),
                compositions(1, request -> request.dateCreatedAfter(MAY).dateCreatedBefore(MAY.plusSeconds(1))),
                hooks(request -> request),
                hooks(request -> request.enabled(true).friendlyName("a*").page(0)),
                hooks(request -> request.dateCreatedAfter(MAY).dateCreatedBefore(MAY)),
                call(
                        "FetchComposition 200",
                        stage -> stage.twilio().compositions().fetch(COMPOSED.sid())),
                call(
                        "DeleteComposition 204",
                        stage -> stage.twilio().compositions().delete(COMPOSED.sid())),
                call(
                        "CreateComposition 201",
                        stage -> stage.twilio().compositions().create(CompositionInputs.everything(COMPOSED_ROOM))),
                call(
                        "CreateComposition 201",
                        stage -> stage.twilio().compositions().create(CompositionInputs.soundAlone(COMPOSED_ROOM))),
                call(
                        "FetchCompositionSettings 200",
                        stage -> stage.twilio().settings().compositions()),
                call(
                        "FetchRecordingSettings 200",
                        stage -> stage.twilio().settings().recordings()),
                call(
                        "CreateCompositionSettings 200",
                        stage -> stage.twilio()
                                .settings()
                                .replaceCompositions(CompositionInputs.bucketOfCompositions())),
                call(
                        "CreateRecordingSettings 200",
                        stage -> stage.twilio().settings().replaceRecordings(CompositionInputs.bucketOfRecordings())));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        "CreateRoom 400",
                        stage -> stage.rooms()
                                .create(CreateRoomRequest.builder()
                                        .uniqueName(NAME)
                                        .build())),
                refused(
                        "CreateRoom 400",
                        stage -> stage.rooms()
                                .create(CreateRoomRequest.builder()
                                        .maxParticipants(51)
                                        .build())),
                refused("FetchRoom 404", stage -> stage.rooms().fetchByUniqueName("nobody's")),
                refused("UpdateRoom 404", stage -> stage.rooms().completeByUniqueName("nobody's")),
                refused("UpdateRoom 202, UpdateRoom 400", stage -> {
                    stage.rooms().complete(stage.room());
                    stage.rooms().complete(stage.room());
                }),
                refused(
                        "UpdateRoomRecordingRule 400",
                        stage -> stage.rooms()
                                .recordingRules(stage.room())
                                .replace(List.of(RecordingRule.builder()
                                        .type(RuleType.EXCLUDE)
                                        .build()))),
                refused(
                        "FetchRoomTranscriptions 404",
                        stage -> stage.transcriptions().fetch("video_transcriptions_0")),
                refused(
                        "FetchRoomParticipant 404",
                        stage -> stage.participants().fetchByIdentity("carol")),
                refused(
                        "UpdateRoomParticipant 404",
                        stage -> stage.participants().disconnectByIdentity("carol")),
                refused(
                        "ListRoomParticipants 404",
                        stage -> stage.rooms()
                                .participantsByUniqueName("x")
                                .list()
                                .toList()),
                refused(
                        "FetchRoomParticipantPublishedTrack 404",
                        stage -> stage.published().fetchByName("screen")),
                refused(
                        "UpdateRoomParticipantSubscribeRule 400",
                        stage -> stage.subscribed().replaceRules(List.of())));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource({"recordings", "rooms", "participants", "compositions", "refusals"})
    void responsesFollowTheContract(List<String> exchanges, Consumer<Stage> call) {
        Stage stage = Stage.on(checked);
        int before = checked.exchanges().size();

        call.accept(stage);

        assertThat(checked.exchanges().stream().skip(before)).containsExactlyElementsOf(exchanges);
    }

    private static Arguments call(String exchanges, Consumer<Stage> call) {
        return arguments(List.of(exchanges.split(", ")), call);
    }

    /** Returns one call that makes the same exchange several times. */
    private static Arguments call(int times, String exchange, Consumer<Stage> call) {
        return arguments(Collections.nCopies(times, exchange), call);
    }

    private static Arguments refused(String exchanges, Consumer<Stage> call) {
        return call(
                exchanges, stage -> assertThatThrownBy(() -> call.accept(stage)).isInstanceOf(ApiException.class));
    }

    private static Arguments recordings(int pages, UnaryOperator<ListRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRecordingsRequest.builder()).build();
        return call(
                pages,
                "ListRecordings 200",
                stage -> stage.twilio().recordings().list(request).toList());
    }

    private static Arguments roomRecordings(
            int pages, UnaryOperator<dev.tapedeck.twilio.model.ListRoomRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(dev.tapedeck.twilio.model.ListRoomRecordingsRequest.builder())
                .build();
        return call(
                pages,
                "ListRoomRecordings 200",
                stage -> stage.twilio().rooms().recordings(ROOM).list(request).toList());
    }

    private static Arguments roomRecordingsOfSignalWire(
            int pages, UnaryOperator<ListRoomRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomRecordingsRequest.builder()).build();
        return call(
                pages,
                "list_room_recordings 200",
                stage -> stage.signalWire().recordings().list(request).toList());
    }

    private static Arguments sessionRecordings(
            int pages, UnaryOperator<ListRoomSessionRecordingsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomSessionRecordingsRequest.builder()).build();
        return call(
                pages,
                "list_room_session_recordings 200",
                stage -> stage.signalWire()
                        .roomSessions()
                        .recordings(SIGNALWIRE.roomSessionId(), request)
                        .toList());
    }

    private static Arguments rooms(int pages, UnaryOperator<ListRoomsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomsRequest.builder()).build();
        return call(pages, "ListRooms 200", stage -> stage.rooms().list(request).toList());
    }

    private static Arguments participants(int pages, UnaryOperator<ListRoomParticipantsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomParticipantsRequest.builder()).build();
        return call(
                pages,
                "ListRoomParticipants 200",
                stage -> stage.participants().list(request).toList());
    }

    private static Arguments compositions(int pages, UnaryOperator<ListCompositionsRequest.Builder> inputs) {
        var request = inputs.apply(ListCompositionsRequest.builder()).build();
        return call(
                pages,
                "ListCompositions 200",
                stage -> stage.twilio().compositions().list(request).toList());
    }

    private static Arguments hooks(UnaryOperator<ListCompositionHooksRequest.Builder> inputs) {
        var request = inputs.apply(ListCompositionHooksRequest.builder()).build();
        return call(
                "ListCompositionHooks 200",
                stage -> stage.twilio().compositionHooks().list(request).toList());
    }

    private static CreateRoomRequest everything() {
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

    private static String transcription(Stage stage) {
        var configured = CreateRoomTranscriptionsRequest.builder()
                .configuration(Map.of("languageCode", "en-US", "partialResults", true))
                .build();
        return Objects.requireNonNull(stage.transcriptions().create(configured).ttid());
    }

    private static UpdateRoomTranscriptionsRequest stopped() {
        return UpdateRoomTranscriptionsRequest.builder()
                .status(TranscriptionStatus.STOPPED)
                .build();
    }

    private static SubscribeRule cameraOfAda() {
        return SubscribeRule.builder()
                .type(RuleType.INCLUDE)
                .publisher("ada")
                .track("camera")
                .build();
    }

    @Test
    void hookOperationsFollowTheContract() {
        CompositionHooks hooks = checked.twilio().compositionHooks();
        CompositionHookSid sid = hooks.create(CompositionInputs.hook()).sid();
        hooks.fetch(sid);
        hooks.update(sid, CompositionInputs.changes());
        assertThat(hooks.list()).hasSize(1);
        hooks.delete(sid);

        assertThat(checked.exchanges())
                .containsExactly(
                        "CreateCompositionHook 201",
                        "FetchCompositionHook 200",
                        "UpdateCompositionHook 200",
                        "ListCompositionHooks 200",
                        "DeleteCompositionHook 204");
    }

    @Test
    void compositionFilesFollowTheContract(@TempDir Path folder) {
        // One recording of each room, so that compositions are short.
        restart(StandIn.builder().twilioRecordings(8));
        Composition composed = completed(checked.twilio());
        Compositions compositions = checked.twilio().compositions();

        compositions.media(composed.sid()).saveTo(folder.resolve("one"));
        compositions
                .media(
                        composed.sid(),
                        FetchCompositionMediaRequest.builder().ttl(60).build())
                .saveTo(folder.resolve("two"));

        assertThat(folder.resolve("one"))
                .hasSize(Objects.requireNonNull(composed.size()))
                .hasSameBinaryContentAs(folder.resolve("two"));
        assertThat(checked.exchanges()).endsWith("FetchCompositionMedia 302", "FetchCompositionMedia 302");
    }

    @Test
    void mediaRedirectsFollowTheContract() throws IOException {
        Recordings recordings = withAuthToken().recordings();
        Recording recording = completed(recordings);

        read(recordings.media(recording.sid()));
        read(recordings.media(
                recording.sid(), FetchRecordingMediaRequest.builder().ttl(60).build()));
        recordings.delete(recording.sid());

        assertThat(checked.exchanges())
                .containsExactly(
                        "ListRecordings 200",
                        "FetchRecordingMedia 302",
                        "FetchRecordingMedia 302",
                        "DeleteRecording 204");
    }

    @Test
    void mediaJsonFollowsTheContract() throws IOException {
        restart(StandIn.builder().twilioMediaAsJson());
        Recordings recordings = withAuthToken().recordings();

        read(recordings.media(completed(recordings).sid()));

        assertThat(checked.exchanges()).last().isEqualTo("FetchRecordingMedia 200");
    }

    @Test
    void roomRecordingOperationsFollowTheContract() throws IOException {
        Recording recording = completed(checked.twilio().recordings());
        RoomRecordings room = checked.twilio()
                .rooms()
                .recordings(RoomSid.of(
                        Objects.requireNonNull(recording.groupingSids().get("room_sid"))
                                .value()));

        assertThat(room.fetch(recording.sid()).size()).isEqualTo(recording.size());
        read(room.media(
                recording.sid(),
                FetchRoomRecordingMediaRequest.builder().ttl(60).build()));
        room.delete(recording.sid());

        assertThat(room.fetch(recording.sid()).status()).isEqualTo(RecordingStatus.DELETED);
        assertThat(checked.exchanges())
                .containsExactly(
                        "ListRecordings 200",
                        "FetchRoomRecording 200",
                        "FetchRoomRecordingMedia 302",
                        "DeleteRoomRecording 204",
                        "FetchRoomRecording 200");
    }

    @Test
    void signalWireMediaFollowsTheContract() throws IOException {
        var recordings = checked.signalWire().recordings();
        RoomRecordingId id = recordings.list().stream()
                .filter(recording -> RoomRecordingStatus.COMPLETED.equals(recording.status()))
                .findFirst()
                .orElseThrow()
                .id();

        read(recordings.media(id));
        read(recordings.media(id, GetRoomRecordingRequest.builder().mediaTtl(60).build()));
        recordings.delete(id);

        assertThat(checked.exchanges())
                .containsExactly(
                        "list_room_recordings 200",
                        "get_room_recording 200",
                        "get_room_recording 200",
                        "delete_room_recording 204");
    }

    @Test
    void relativeLinksReachAllPages() {
        restart(StandIn.builder().relativeLinks().signalWireRecordings(1_500));

        assertThat(checked.signalWire().recordings().list()).hasSize(1_500);
    }

    private void restart(StandIn.Builder builder) {
        checked.close();
        checked = CheckedStandIn.start(builder);
    }

    private TwilioVideo withAuthToken() {
        StandIn standIn = checked.standIn();
        return TwilioVideo.builder()
                .account(standIn.twilioAccountSid(), standIn.twilioAuthToken())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    /** Reads the first bytes: a file of this size takes a while, and the rest is checked elsewhere. */
    private static void read(Media media) throws IOException {
        try (var stream = media.stream()) {
            assertThat(stream.readNBytes(1_000)).hasSize(1_000);
        }
    }

    private static Recording completed(Recordings recordings) {
        ListRecordingsRequest request = ListRecordingsRequest.builder()
                .status(RecordingStatus.COMPLETED)
                .build();
        return recordings.list(request).iterator().next();
    }

    private static Composition completed(TwilioVideo twilio) {
        return twilio.compositions().list().stream()
                .filter(composition -> CompositionStatus.COMPLETED.equals(composition.status()))
                .findFirst()
                .orElseThrow();
    }
}
