package dev.tapedeck.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.StreamId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomRecordingTest {
    private static final String ID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";

    @Test
    void readsBackTheJsonOfABuiltModel() {
        RoomRecording recording = RoomRecording.builder()
                .id(RoomRecordingId.of(ID))
                .status(RoomRecordingStatus.COMPLETED)
                .sizeInBytes(3_000_000_000L)
                .costInDollars(new BigDecimal("0.0120"))
                .uri(null)
                .createdAt(Instant.parse("2026-03-14T09:26:53.120Z"))
                .build();

        String json = recording.toJson();

        assertThat(json)
                .isEqualTo("{\"id\":\"" + ID + "\",\"status\":\"completed\",\"size_in_bytes\":3000000000,"
                        + "\"cost_in_dollars\":0.0120,\"uri\":null,\"created_at\":\"2026-03-14T09:26:53.120Z\"}");
        assertThat(RoomRecording.parse(json)).isEqualTo(recording).hasSameHashCodeAs(recording);
    }

    @Test
    void moneyIsExact() {
        assertThat(RoomRecording.parse("{\"cost_in_dollars\":0.1}").costInDollars())
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void hidesItsSignedLink() {
        RoomRecording recording =
                RoomRecording.parse("{\"id\":\"" + ID + "\",\"uri\":\"https://files.example.com/x?sig=s3cret\"}");

        assertThat(recording).hasToString("RoomRecording[id=" + ID + ", uri=(hidden)]");
        assertThat(Objects.requireNonNull(recording.uri()).value()).endsWith("sig=s3cret");
    }

    @Test
    void hidesTokens() {
        assertThat(RoomToken.parse("{\"token\":\"ey.s3cret\"}")).hasToString("RoomToken[token=(hidden)]");
        assertThat(ConferenceToken.parse("{\"token\":\"ey.s3cret\"}").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void freeFormValuesAreDeeplyUnmodifiable() {
        Map<String, Object> payload = RoomSessionEvent.parse("{\"payload\":{\"list\":[{\"a\":1}],\"map\":{\"b\":[2]}}}")
                .payload();

        assertThat(payload).isUnmodifiable();
        List<?> list = (List<?>) Objects.requireNonNull(payload.get("list"));
        assertThat(list).isUnmodifiable();
        assertThatThrownBy(() -> ((Map<?, ?>) list.get(0)).clear()).isInstanceOf(UnsupportedOperationException.class);
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(payload.get("map"));
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) Objects.requireNonNull(map.get("b"))).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size_in_bytes\":\"12\"}|Expected a number but was a string at $.size_in_bytes",
                "{\"status\":5}|Expected a string but was a number at $.status",
                "{\"uri\":{}}|Expected a string but was an object at $.uri",
                "{\"id\":[]}|Expected a string but was an array at $.id",
                "{\"duration\":true}|Expected a number but was a boolean at $.duration",
                "{\"created_at\":\"yesterday\"}|Expected a time such as 2026-03-14T09:26:53Z but was another text at"
                        + " $.created_at"
            })
    void namesThePathOfAValueOfAnotherType(String json, String message) {
        RoomRecording recording = RoomRecording.parse(json);

        assertThatThrownBy(() -> readAll(recording))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(message);
        assertThat(recording.toJson()).isEqualTo(json);
    }

    /** Optional fields first. */
    private static void readAll(RoomRecording recording) {
        recording.sizeInBytes();
        recording.status();
        recording.uri();
        recording.duration();
        if (recording.has("created_at")) {
            recording.createdAt();
        }
        recording.id();
    }

    @Test
    void primitiveFieldIsRequiredToo() {
        assertThatThrownBy(() -> Room.parse("{}").maxMembers())
                .hasMessage("Expected field 'max_members' in Room, as the contract says, but it is missing");
        assertThat(VideoStream.builder().id(StreamId.of(ID)).build().toJson()).isEqualTo("{\"id\":\"" + ID + "\"}");
    }

    @Test
    void hidesStreamKeysAndNamesOfPeople() {
        assertThat(VideoStream.parse("{\"url\":\"rtmps://live.test/app/s3cret\"}")
                        .toString())
                .doesNotContain("s3cret");
        assertThat(RoomSessionMember.parse("{\"name\":\"alice\"}").toString()).doesNotContain("alice");
    }
}
