package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.media.Media;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Recordings;
import dev.tapedeck.twilio.RoomRecordings;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.FetchRecordingMediaRequest;
import dev.tapedeck.twilio.model.FetchRoomRecordingMediaRequest;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the facade sends to find media and to delete, and what the stand-in answers, is of the contract. */
class StandInMediaContractTest {
    private CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

    @AfterEach
    void everythingIsOfTheContract() {
        assertThat(checked.standIn().requests())
                .filteredOn(request -> request.provider() == Provider.STORAGE)
                .noneMatch(request -> request.authorized());
        checked.close();
    }

    @Test
    void mediaByRedirect() throws IOException {
        Recordings recordings = twilio().recordings();
        Recording recording = completed(recordings);

        read(recordings.media(recording.sid()));
        read(recordings.media(
                recording.sid(), FetchRecordingMediaRequest.builder().ttl(60).build()));

        assertThat(checked.exchanges())
                .containsExactly(
                        new CheckedExchange("ListRecordings", 200),
                        new CheckedExchange("FetchRecordingMedia", 302),
                        new CheckedExchange("FetchRecordingMedia", 302));
    }

    @Test
    void mediaAsJson() throws IOException {
        checked.close();
        checked = CheckedStandIn.start(StandIn.builder().twilioMediaAsJson());
        Recordings recordings = twilio().recordings();

        read(recordings.media(completed(recordings).sid()));

        assertThat(checked.exchanges()).last().isEqualTo(new CheckedExchange("FetchRecordingMedia", 200));
    }

    @Test
    void everythingOfARoomsRecording() throws IOException {
        Recording recording = completed(twilio().recordings());
        RoomRecordings room = twilio().rooms()
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
                        new CheckedExchange("ListRecordings", 200),
                        new CheckedExchange("FetchRoomRecording", 200),
                        new CheckedExchange("FetchRoomRecordingMedia", 302),
                        new CheckedExchange("DeleteRoomRecording", 204),
                        new CheckedExchange("FetchRoomRecording", 200));
    }

    @Test
    void aRecordingOfTwilioIsDeleted() {
        Recordings recordings = twilio().recordings();

        recordings.delete(completed(recordings).sid());

        assertThat(checked.exchanges()).last().isEqualTo(new CheckedExchange("DeleteRecording", 204));
    }

    @Test
    void everythingOfSignalWires() throws IOException {
        var recordings = signalWire().roomRecordings();
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
                        new CheckedExchange("list_room_recordings", 200),
                        new CheckedExchange("get_room_recording", 200),
                        new CheckedExchange("get_room_recording", 200),
                        new CheckedExchange("delete_room_recording", 204));
    }

    @Test
    void relativeLinksLeadThroughAllPages() {
        checked.close();
        checked = CheckedStandIn.start(StandIn.builder().relativeLinks().signalWireRecordings(1_500));

        assertThat(signalWire().roomRecordings().list()).hasSize(1_500);
    }

    /** The first bytes: a file of this size takes a while, and the rest is checked elsewhere. */
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

    private TwilioVideo twilio() {
        StandIn standIn = checked.standIn();
        return TwilioVideo.builder()
                .account(standIn.twilioAccountSid(), standIn.twilioAuthToken())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    private SignalWireVideo signalWire() {
        StandIn standIn = checked.standIn();
        return SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build();
    }
}
