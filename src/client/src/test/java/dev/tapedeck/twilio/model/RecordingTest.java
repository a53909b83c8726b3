package dev.tapedeck.twilio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.type.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final String SID = "RT0123456789abcdef0123456789abcdef";
    private static final String ROOM = "RM0123456789abcdef0123456789abcdef";

    @Test
    void readsBackTheJsonOfABuiltModel() {
        Recording recording = Recording.builder()
                .sid(RecordingSid.of(SID))
                .status(RecordingStatus.COMPLETED)
                .codec(RecordingCodec.of("opus"))
                .dateCreated(Instant.parse("2026-03-14T09:26:00Z"))
                .size(5_000_000_000L)
                .duration(null)
                .groupingSids(Map.of("room_sid", Sid.of(ROOM)))
                .links(Map.of("media", Link.of("https://video.twilio.com/v1/Recordings/" + SID + "/Media")))
                .build();

        String json = recording.toJson();

        assertThat(json)
                .isEqualTo("{\"status\":\"completed\",\"date_created\":\"2026-03-14T09:26:00Z\",\"sid\":\"" + SID
                        + "\",\"size\":5000000000,\"duration\":null,\"codec\":\"opus\",\"grouping_sids\":{\"room_sid\":\""
                        + ROOM + "\"},\"links\":{\"media\":\"https://video.twilio.com/v1/Recordings/" + SID
                        + "/Media\"}}");
        assertThat(Recording.parse(json)).isEqualTo(recording).hasSameHashCodeAs(recording);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"track_name\":null}",
                "{\"track_name\":\"\"}",
                "{\"links\":null}",
                "{\"links\":{}}",
                "{\"size\":0}",
                "{\"sid\":\"odd\"}",
                "{\"new\":null,\"newer\":[1.10,1E+400,{\"a\":[]}],\"a\":\"<&>\",\"b\":true}",
                "{\"size\":1,\"z\":1,\"y\":2,\"x\":3}"
            })
    void writesJsonBackUnchanged(String json) {
        assertThat(Recording.parse(json).toJson()).isEqualTo(json);
    }

    @Test
    void distinguishesAbsentNullAndEmpty() {
        List<Recording> forms = List.of(
                Recording.parse("{}"),
                Recording.parse("{\"track_name\":null}"),
                Recording.parse("{\"track_name\":\"\"}"),
                Recording.parse("{\"links\":null}"),
                Recording.parse("{\"links\":{}}"),
                Recording.parse("{\"new\":null}"));

        assertThat(forms).doesNotHaveDuplicates();
        assertThat(forms.get(0)).isEqualTo(Recording.builder().build());
        assertThat(forms.get(1)).isEqualTo(Recording.builder().trackName(null).build());
        assertThat(forms.get(4)).isEqualTo(Recording.builder().links(Map.of()).build());
        assertThat(forms.get(0)).isNotEqualTo("{}");
    }

    @Test
    void absentMapIsEmpty() {
        assertThat(Recording.parse("{}").links()).isEmpty();
        assertThat(Recording.parse("{\"links\":null}").links()).isEmpty();
        assertThat(Recording.parse("{}").additionalProperties()).isEmpty();
        assertThat(Recording.parse("{\"new\":1}").additionalProperties()).isUnmodifiable();
    }

    @Test
    void keepsUnknownFieldsInOrderWithExactNumbers() {
        Map<String, ?> unknown = Recording.parse(
                        "{\"z\":0.1000,\"size\":7,\"y\":123456789012345678901234567890,\"x\":{\"a\":[true,null]}}")
                .additionalProperties();

        assertThat(unknown.keySet()).containsExactly("z", "y", "x");
        assertThat(unknown.get("z")).isEqualTo(new BigDecimal("0.1000"));
        assertThat(unknown.get("y")).isEqualTo(new BigDecimal("123456789012345678901234567890"));
        assertThat(unknown.get("x")).hasToString("{a=[true, null]}");
    }

    @Test
    void accessorNamesAMissingRequiredField() {
        Recording recording = Recording.parse("{\"status\":null}");

        assertThatThrownBy(recording::sid)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected field 'sid' in Recording, as the contract says, but it is missing");
        assertThatThrownBy(recording::status).hasMessageContaining("'status'");
        assertThat(recording.trackName()).isNull();
    }

    @Test
    void hidesPersonalDataAndSignedLinks() {
        Recording recording = Recording.parse("{\"sid\":\"" + SID + "\",\"track_name\":\"alice-camera\","
                + "\"media_external_location\":\"https://bucket.example.com/x?Signature=s3cret\",\"x\":\"alice\"}");

        assertThat(recording)
                .hasToString("Recording[sid=" + SID + ", trackName=(hidden), mediaExternalLocation=(hidden)]");
    }

    @Test
    void copiesMaps() {
        Map<String, Link> links = new HashMap<>(Map.of("media", Link.of("https://example.com")));
        Recording recording = Recording.builder().links(links).build();
        links.clear();

        assertThat(recording.links()).hasSize(1).isUnmodifiable();
    }

    @Test
    void copiesLists() {
        List<RecordingRule> rules =
                new ArrayList<>(List.of(RecordingRule.builder().all(true).build()));
        RecordingRules recordingRules = RecordingRules.builder().rules(rules).build();
        rules.clear();

        assertThat(recordingRules.rules()).hasSize(1).isUnmodifiable();
    }

    @Test
    void hasNoFieldOfAnotherName() {
        Recording recording = Recording.parse("{\"Sid\":\"" + SID + "\",\"trackName\":\"x\"}");

        assertThat(recording.additionalProperties()).containsOnlyKeys("Sid", "trackName");
        assertThatThrownBy(recording::sid).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void everyModelHidesPersonalData() {
        assertThat(List.of(
                        RoomRecording.parse("{\"track_name\":\"alice\"}"),
                        Participant.parse("{\"identity\":\"alice\"}"),
                        PublishedTrack.parse("{\"name\":\"alice\"}"),
                        SubscribedTrack.parse("{\"name\":\"alice\"}")))
                .allSatisfy(model -> assertThat(model.toString()).doesNotContain("alice"));
    }
}
