package dev.tapedeck.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.twilio.model.Recording;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoRecordingTest {
    private static final String SID = "RT0123456789abcdef0123456789abcdef";
    private static final String ROOM = "RM0123456789abcdef0123456789abcdef";
    private static final String ID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final String SESSION = "b99d5170-ee35-4252-9e2b-4ee000000001";

    @Test
    void showsTwilioRecordings() {
        Recording original = Recording.parse("""
                {"sid":"%s","status":"completed","date_created":"2026-11-01T10:00:00Z","type":"video","duration":90,
                 "size":5000000000,"container_format":"mkv","track_name":"camera","grouping_sids":{"room_sid":"%s"}}""".formatted(SID, ROOM));

        VideoRecording recording = new TwilioRecording(original);

        assertThat(recording.provider()).isEqualTo(Provider.TWILIO);
        assertThat(recording.id()).isEqualTo(SID);
        assertThat(recording.session()).contains(ROOM);
        assertThat(recording.status()).isEqualTo(Status.COMPLETED);
        assertThat(recording.kind()).isEqualTo(Kind.VIDEO);
        assertThat(recording.started()).contains(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(recording.created()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(recording.duration()).contains(Duration.ofSeconds(90));
        assertThat(recording.sizeInBytes()).isEqualTo(5_000_000_000L);
        assertThat(recording.format()).contains("mkv");
        assertThat(recording.track()).contains("camera");
        assertThat(recording.fileName()).isEqualTo(SID + ".mkv");
        assertThat(recording.original()).isSameAs(original);
    }

    @Test
    void showsSignalWireRecordings() {
        RoomRecording original = RoomRecording.parse("""
                {"id":"%s","room_session_id":"%s","status":"completed","started_at":"2026-11-01T10:00:01Z",
                 "created_at":"2026-11-01T10:00:00Z","duration":90,"size_in_bytes":5000000000,"format":"video/mp4"}""".formatted(ID, SESSION));

        VideoRecording recording = new SignalWireRecording(original);

        assertThat(recording.provider()).isEqualTo(Provider.SIGNALWIRE);
        assertThat(recording.id()).isEqualTo(ID);
        assertThat(recording.session()).contains(SESSION);
        assertThat(recording.status()).isEqualTo(Status.COMPLETED);
        assertThat(recording.kind()).isEqualTo(Kind.MIXED);
        assertThat(recording.started()).contains(Instant.parse("2026-11-01T10:00:01Z"));
        assertThat(recording.created()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(recording.duration()).contains(Duration.ofSeconds(90));
        assertThat(recording.sizeInBytes()).isEqualTo(5_000_000_000L);
        assertThat(recording.format()).contains("mp4");
        assertThat(recording.track()).isEmpty();
        assertThat(recording.fileName()).isEqualTo(ID + ".mp4");
        assertThat(recording.original()).isSameAs(original);
    }

    @ParameterizedTest
    @CsvSource({
        "processing, IN_PROGRESS",
        "COMPLETED, COMPLETED",
        "deleted, DELETED",
        "failed, FAILED",
        "archived, UNRECOGNIZED"
    })
    void mapsEachStatusOfTwilio(String text, Status status) {
        assertThat(twilio("\"status\":\"" + text + '"').status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"recording\"', IN_PROGRESS",
        "'\"paused\"', IN_PROGRESS",
        "'\"processing\"', IN_PROGRESS",
        "'\"completed\"', COMPLETED",
        "'\"failed\"', UNRECOGNIZED",
        "null, UNRECOGNIZED"
    })
    void mapsEachStatusOfSignalWire(String json, Status status) {
        assertThat(signalWire("\"status\":" + json).status()).isEqualTo(status);
    }

    @Test
    void unknownValuesAreEmpty() {
        VideoRecording twilio = twilio("\"size\":0,\"duration\":null");
        VideoRecording signalWire = signalWire(
                "\"started_at\":null,\"duration\":null,\"size_in_bytes\":null,\"format\":null,\"status\":\"recording\"");

        assertThat(twilio.sizeInBytes()).isNull();
        assertThat(twilio.duration()).isEmpty();
        assertThat(twilio.session()).isEmpty();
        assertThat(twilio.format()).isEmpty();
        assertThat(twilio.track()).isEmpty();
        assertThat(twilio.kind()).isEqualTo(Kind.UNRECOGNIZED);
        assertThat(signalWire.started()).isEmpty();
        assertThat(signalWire.duration()).isEmpty();
        assertThat(signalWire.sizeInBytes()).isNull();
        assertThat(signalWire.format()).isEmpty();
        assertThat(signalWire.fileName()).isEqualTo(ID);
    }

    @Test
    void namesMissingRequiredFields() {
        VideoRecording recording = twilio("\"type\":\"audio\"");

        assertThat(recording.kind()).isEqualTo(Kind.AUDIO);
        assertThatThrownBy(recording::created)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("date_created");
    }

    @ParameterizedTest
    @CsvSource({"../../etc, .._.._etc", "a/b\\c, a_b_c", "x y, x_y"})
    void fileNameStaysInItsDirectory(String id, String name) {
        VideoRecording recording = new SignalWireRecording(
                RoomRecording.parse("{\"id\":\"" + id.replace("\\", "\\\\") + "\",\"format\":\"video/../mp4\"}"));

        assertThat(recording.fileName()).isEqualTo(name + ".mp4");
    }

    @ParameterizedTest
    @CsvSource({"video/mp4, mp4", "video/webm; codecs=vp9, webm", "MP4, mp4"})
    void formatIsAFileExtension(String format, String extension) {
        assertThat(signalWire("\"format\":\"" + format + '"').format()).contains(extension);
    }

    private static VideoRecording twilio(String fields) {
        return new TwilioRecording(Recording.parse("{\"sid\":\"" + SID + "\"," + fields + "}"));
    }

    private static VideoRecording signalWire(String fields) {
        return new SignalWireRecording(RoomRecording.parse("{\"id\":\"" + ID + "\"," + fields + "}"));
    }
}
