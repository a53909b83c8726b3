package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.RecordingCodec;
import dev.tapedeck.twilio.model.RecordingFormat;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.type.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The responses in the vendors' documentation, with every value checked by hand. */
class PublishedAnswersTest {
    private static final String A = "a".repeat(32);
    private static final String ROOM = "https://video.twilio.com/v1/Rooms/RM" + A;

    @Test
    void decodesTwilioRoomRecordings() {
        var page = ListRoomRecordingsResponse.parse(answer("twilio-room-recordings-list-200.json"));

        assertThat(page.meta().key()).isEqualTo("recordings");
        assertThat(page.meta().page()).isZero();
        assertThat(page.meta().pageSize()).isEqualTo(50);
        assertThat(page.meta().nextPageUrl()).isNull();
        assertThat(page.meta().previousPageUrl()).isNull();
        assertThat(page.meta().url()).isEqualTo(page.meta().firstPageUrl());
        assertThat(Objects.requireNonNull(page.meta().url()).toUri().getPath())
                .isEqualTo("/v1/Rooms/RM" + A + "/Recordings");
        assertThat(page.recordings()).hasSize(1);
        checkIdentity(page.recordings().get(0));
        checkMedia(page.recordings().get(0));
        checkTimes(page.recordings().get(0));
    }

    private static void checkIdentity(RoomRecording recording) {
        assertThat(recording.sid()).isEqualTo(RecordingSid.of("RT" + A));
        assertThat(recording.accountSid()).isEqualTo(AccountSid.of("AC" + A));
        assertThat(recording.roomSid()).isEqualTo(RoomSid.of("RM" + A));
        assertThat(recording.sourceSid()).isEqualTo(Sid.of("MT" + A));
        assertThat(recording.groupingSids())
                .isEqualTo(Map.of("room_sid", Sid.of("RM" + A), "participant_sid", Sid.of("PA" + A)));
        assertThat(recording.url()).isEqualTo(new Link(ROOM + "/Recordings/RT" + A));
        assertThat(recording.links()).isEqualTo(Map.of("media", new Link(ROOM + "/Recordings/RT" + A + "/Media")));
    }

    private static void checkMedia(RoomRecording recording) {
        assertThat(recording.size()).isEqualTo(23);
        assertThat(recording.type()).isEqualTo(RecordingType.AUDIO);
        assertThat(recording.codec()).isEqualTo(RecordingCodec.OPUS);
        assertThat(Objects.requireNonNull(recording.codec()).value()).isEqualTo("opus");
        assertThat(recording.codec().known()).isEqualTo(RecordingCodec.Known.OPUS);
        assertThat(recording.containerFormat()).isEqualTo(RecordingFormat.MKA);
        assertThat(recording.trackName()).isEqualTo("A name");
        assertThat(recording.encryptionKey()).isEqualTo("public_key");
        assertThat(recording.mediaExternalLocation())
                .isEqualTo(new Link("https://my-super-duper-bucket.s3.amazonaws.com/my/path/"));
    }

    private static void checkTimes(RoomRecording recording) {
        assertThat(recording.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(recording.duration()).isEqualTo(10);
        assertThat(recording.offset()).isEqualTo(10);
        assertThat(recording.dateCreated()).isEqualTo(Instant.parse("2015-07-30T20:00:00Z"));
        assertThat(recording.dateUpdated()).isEqualTo(Instant.parse("2015-07-30T21:00:00Z"));
        assertThat(recording.dateDeleted()).isEqualTo(Instant.parse("2015-07-30T22:00:00Z"));
        assertThat(recording.additionalProperties()).isEmpty();
    }

    @Test
    void decodesSignalWireRoomRecording() {
        var recording =
                dev.tapedeck.signalwire.model.RoomRecording.parse(answer("signalwire-room-recording-get-200.json"));

        assertThat(recording.id()).isEqualTo(RoomRecordingId.of("c22d24f6-5a47-4597-9a23-c7d01e696b92"));
        assertThat(recording.roomSessionId()).isEqualTo(RoomSessionId.of("a1b2c3d4-5e6f-7890-abcd-ef1234567890"));
        assertThat(recording.status()).isEqualTo(RoomRecordingStatus.COMPLETED);
        assertThat(recording.startedAt()).isEqualTo(Instant.parse("2022-01-01T10:00:00Z"));
        assertThat(recording.finishedAt()).isEqualTo(Instant.parse("2022-01-01T11:00:00Z"));
        assertThat(recording.duration()).isEqualTo(120);
        assertThat(recording.sizeInBytes()).isEqualTo(20_971_520L);
        assertThat(recording.format()).isEqualTo("video/mp4");
        assertThat(recording.costInDollars()).isEqualTo(new BigDecimal("0.05"));
        assertThat(recording.uri())
                .isEqualTo(new Link("https://files.signalwire.com/temporary/link/to/the/recording/file"));
        assertThat(recording.createdAt()).isEqualTo(Instant.parse("2022-01-01T10:00:00Z"));
        assertThat(recording.updatedAt()).isEqualTo(Instant.parse("2022-01-01T11:00:00Z"));
        assertThat(recording.additionalProperties()).isEmpty();
    }

    @Test
    void responsesFollowTheContracts() {
        String room = "/v1/Rooms/RM0123456789abcdef0123456789ABCDEF/Recordings";
        String recording = "/api/video/room_recordings/0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";

        assertThat(Contract.twilio().answer(get(room), received("twilio-room-recordings-list-200.json")))
                .isEqualTo(new Contract.Result("ListRoomRecordings", List.of()));
        assertThat(Contract.signalWire().answer(get(recording), received("signalwire-room-recording-get-200.json")))
                .isEqualTo(new Contract.Result("get_room_recording", List.of()));
    }

    private static HttpMessage.Request get(String target) {
        return new HttpMessage.Request("GET", target, Map.of(), "");
    }

    private static HttpMessage.Response received(String name) {
        return new HttpMessage.Response(200, Map.of("content-type", List.of("application/json")), answer(name));
    }

    private static String answer(String name) {
        try (InputStream in = PublishedAnswersTest.class.getResourceAsStream("/answers/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
