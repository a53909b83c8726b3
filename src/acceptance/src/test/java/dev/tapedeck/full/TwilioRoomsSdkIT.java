package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.Room;
import com.twilio.rest.video.v1.room.RecordingRules;
import com.twilio.rest.video.v1.room.Transcriptions;
import com.twilio.type.RecordingRule;
import com.twilio.type.Rule;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.TranscriptionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK creates and reads rooms on the stand-in, and our client reads the same. */
class TwilioRoomsSdkIT {
    private StandIn standIn;
    private TwilioRestClient sdk;
    private Rooms rooms;

    @BeforeEach
    void start() {
        standIn = StandIn.builder().start();
        sdk = TwilioSdk.theirs(standIn);
        rooms = TwilioSdk.ours(standIn).rooms();
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void createsARoomWithAllSettings() {
        Room room = Room.creator()
                .setEnableTurn(true)
                .setType(Room.RoomType.GROUP)
                .setUniqueName("DailyStandup")
                .setStatusCallback("https://hooks.example.com/rooms?a=1&b=ü")
                .setStatusCallbackMethod(HttpMethod.GET)
                .setMaxParticipants(7)
                .setRecordParticipantsOnConnect(true)
                .setTranscribeParticipantsOnConnect(true)
                .setTranscriptionsConfiguration(Map.of("languageCode", "de-DE"))
                .setVideoCodecs(List.of(Room.VideoCodec.H264, Room.VideoCodec.VP8))
                .setMediaRegion("de1")
                .setRecordingRules("[{\"type\":\"include\",\"kind\":\"audio\"}]")
                .setAudioOnly(true)
                .setMaxParticipantDuration(600)
                .setEmptyRoomTimeout(1)
                .setUnusedRoomTimeout(2)
                .setLargeRoom(true)
                .create(sdk);

        var ours = rooms.fetchByUniqueName("DailyStandup");
        assertThat(SeenRoom.of(ours)).isEqualTo(SeenRoom.of(room));
        assertThat(room.getVideoCodecs()).containsExactly(Room.VideoCodec.H264, Room.VideoCodec.VP8);
        assertThat(ours.statusCallbackMethod()).isEqualTo(dev.tapedeck.twilio.model.HttpMethod.GET);
        assertThat(Objects.requireNonNull(ours.statusCallback()).value())
                .isEqualTo(room.getStatusCallback().toString());
        assertThat(List.of(room.getMaxParticipants(), room.getMaxParticipantDuration(), room.getEmptyRoomTimeout()))
                .containsExactly(7, 600, 1)
                .containsExactly(ours.maxParticipants(), ours.maxParticipantDuration(), ours.emptyRoomTimeout());
        assertThat(List.of(room.getAudioOnly(), room.getLargeRoom(), room.getRecordParticipantsOnConnect()))
                .containsOnly(true)
                .containsExactly(ours.audioOnly(), ours.largeRoom(), ours.recordParticipantsOnConnect());
        assertThat(rooms.recordingRules(ours.sid()).fetch().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.kind()).isEqualTo(dev.tapedeck.twilio.model.TrackKind.AUDIO));
    }

    @Test
    void fetchesByNameAndSidUntilItIsCompleted() {
        Room room = Room.creator().setUniqueName("DailyStandup").create(sdk);

        assertThat(Room.fetcher("DailyStandup").fetch(sdk)).isEqualTo(room);
        assertThatThrownBy(() -> Room.creator().setUniqueName("DailyStandup").create(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(53113));
        Room ended = Room.updater("DailyStandup", Room.RoomStatus.COMPLETED).update(sdk);

        assertThat(ended.getStatus()).isEqualTo(Room.RoomStatus.COMPLETED);
        assertThat(Room.fetcher(room.getSid()).fetch(sdk)).isEqualTo(ended);
        assertThat(SeenRoom.of(rooms.fetch(RoomSid.of(room.getSid())))).isEqualTo(SeenRoom.of(ended));
        assertThatThrownBy(() -> Room.fetcher("DailyStandup").fetch(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(404));
        assertThatThrownBy(() ->
                        Room.updater(room.getSid(), Room.RoomStatus.COMPLETED).update(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(53112));
    }

    @Test
    void listsTheSameRoomsInTheSameOrder() {
        Instant from = Instant.parse("2026-05-15T00:00:00Z");
        Instant to = Instant.parse("2026-06-18T00:00:00Z");
        Room open = Room.creator().create(sdk);

        assertThat(seen(Room.reader().read(sdk))).containsExactly(SeenRoom.of(open));
        assertThat(seen(Room.reader()
                        .setStatus(Room.RoomStatus.COMPLETED)
                        .pageSize(3)
                        .read(sdk)))
                .hasSize(8)
                .isEqualTo(ours(ListRoomsRequest.builder().status(RoomStatus.COMPLETED)));
        assertThat(seen(Room.reader()
                        .setStatus(Room.RoomStatus.COMPLETED)
                        .setUniqueName("weekly")
                        .setDateCreatedAfter(from.atZone(ZoneOffset.UTC))
                        .setDateCreatedBefore(to.atZone(ZoneOffset.UTC))
                        .read(sdk)))
                .hasSize(2)
                .isEqualTo(ours(ListRoomsRequest.builder()
                        .status(RoomStatus.COMPLETED)
                        .uniqueName("weekly")
                        .dateCreatedAfter(from)
                        .dateCreatedBefore(to)));
    }

    @Test
    void replacesRecordingRules() {
        Room room = Room.creator().create(sdk);
        RecordingRule sound = RecordingRule.builder()
                .withType(Rule.Type.INCLUDE)
                .withKind(Rule.Kind.AUDIO)
                .build();

        RecordingRules replaced = RecordingRules.updater(room.getSid())
                // Twilio's SDK sends the toString() of anything but a map: its own RecordingRulesUpdate would not be
                // JSON.
                .setRules("[{\"type\":\"exclude\",\"all\":true},{\"type\":\"include\",\"kind\":\"audio\"}]")
                .update(sdk);

        assertThat(replaced.getRules()).containsExactly(RecordingRule.none(), sound);
        assertThat(RecordingRules.fetcher(room.getSid()).fetch(sdk)).isEqualTo(replaced);
        assertThat(rooms.recordingRules(RoomSid.of(room.getSid())).fetch().rules())
                .hasSize(2)
                .first()
                .satisfies(rule -> assertThat(rule.all()).isTrue());
    }

    @Test
    void startsAndStopsTranscriptions() {
        Room room = Room.creator().create(sdk);
        Transcriptions started = Transcriptions.creator(room.getSid())
                .setConfiguration(Map.of("languageCode", "en-US", "partialResults", true))
                .create(sdk);

        Transcriptions stopped = Transcriptions.updater(room.getSid(), started.getTtid())
                .setStatus(Transcriptions.Status.STOPPED)
                .update(sdk);

        assertThat(started.getStatus()).isEqualTo(Transcriptions.Status.STARTED);
        assertThat(stopped.getConfiguration()).isEqualTo(Map.of("languageCode", "en-US", "partialResults", true));
        assertThat(Transcriptions.fetcher(room.getSid(), started.getTtid()).fetch(sdk))
                .isEqualTo(stopped);
        assertThat(Transcriptions.reader(room.getSid()).read(sdk)).containsExactly(stopped);
        assertThat(rooms.transcriptions(RoomSid.of(room.getSid())).list())
                .singleElement()
                .satisfies(ours -> {
                    assertThat(ours.ttid()).isEqualTo(stopped.getTtid());
                    assertThat(ours.status()).isEqualTo(TranscriptionStatus.STOPPED);
                    assertThat(ours.configuration()).containsEntry("partialResults", true);
                });
    }

    private static List<SeenRoom> seen(Iterable<Room> rooms) {
        return StreamSupport.stream(rooms.spliterator(), false)
                .map(SeenRoom::of)
                .toList();
    }

    private List<SeenRoom> ours(ListRoomsRequest.Builder request) {
        return rooms.list(request.build()).stream().map(SeenRoom::of).toList();
    }
}
