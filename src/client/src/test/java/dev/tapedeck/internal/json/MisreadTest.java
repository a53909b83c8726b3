package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.ListRecordingsResponse;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTest {
    private static final String SID = "RT0123456789abcdef0123456789abcdef";

    @Test
    void messageNamesPathAndId() {
        List<Recording> records = records("{\"sid\":\"RT1\"},{\"size\":12.5,\"sid\":\"" + SID + "\"}");

        assertThat(records.get(1).sid()).isEqualTo(new RecordingSid(SID));
        assertThatThrownBy(() -> records.get(1).size())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected a whole number of 64 bits but was 12.5 at $.recordings[1].size (" + SID + ")");
    }

    @Test
    void messageOfAMissingFieldNamesTheIdToo() {
        assertThatThrownBy(() -> Recording.parse("{\"sid\":\"RT1\"}").dateCreated())
                .hasMessageContaining("'date_created'")
                .hasMessageEndingWith("(RT1)");
    }

    @Test
    void messageOfAMalformedRecordNamesItsId() {
        List<Recording> records =
                records("{\"sid\":\"RT1\",\"size\":1:2},{\"x\":tru,\"sid\":\"RT2\"},{\"sid\":\"RT3\"}");

        assertThatThrownBy(() -> records.get(0)).hasMessageEndingWith(" is malformed at $.recordings[0].size (RT1)");
        assertThatThrownBy(() -> records.get(1)).hasMessageEndingWith(" is malformed at $.recordings[1].x (RT2)");
        assertThat(records.get(2).sid().value()).isEqualTo("RT3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size\":1,\"size\":2}",
                "{\"size\":1,\"\\u0073ize\":2}",
                "{\"size\":null,\"size\":2}",
                "{\"size\":\"odd\",\"size\":2}",
                "{\"size\":2,\"size\":[]}"
            })
    void repeatedFieldFailsItsAccessor(String json) {
        Recording recording = Recording.parse(json.replaceFirst("}$", ",\"sid\":\"RT1\",\"a\":1}"));

        assertThatThrownBy(recording::size).hasMessage("Expected 'size' once but it was repeated at $.size (RT1)");
        assertThat(recording.sid().value()).isEqualTo("RT1");
        assertThat(recording.has("size")).isTrue();
        assertThat(recording.additionalProperties()).containsOnlyKeys("a");
        assertThat(recording.toJson().split("\"size\":", -1)).hasSize(3);
        assertThat(Recording.parse(recording.toJson())).isEqualTo(recording).hasSameHashCodeAs(recording);
        assertThat(recording.toString()).contains("sid=RT1", "unreadable=[size]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"new\":1,\"new\":1",
                "\"new\":{\"a\":1,\"a\":2}",
                "\"new\":[{\"a\":{\"b\":1,\"b\":1}}]",
                "\"new\":1e99999999999"
            })
    void unreadableUnknownFieldFailsAdditionalProperties(String field) {
        Recording recording = Recording.parse("{\"sid\":\"RT1\"," + field + "}");

        assertThatThrownBy(recording::additionalProperties)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining(" at $.new")
                .hasMessageEndingWith(" (RT1)");
        assertThat(recording.sid().value()).isEqualTo("RT1");
        assertThat(recording.has("new")).isTrue();
        assertThat(recording.toJson()).isEqualTo("{\"sid\":\"RT1\"," + field + "}");
    }

    @Test
    void repeatedKeyOfAMapFailsTheField() {
        Recording recording = Recording.parse("{\"links\":{\"media\":\"a\",\"media\":\"b\"},\"size\":1}");

        assertThatThrownBy(recording::links).hasMessage("Expected 'media' once but it was repeated at $.links.media");
        assertThat(recording.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size\":[1,}",
                "{\"size\":{\"a\" 1}}",
                "{\"size\":\"\\x\"}",
                "{\"size\":[\"a\u0001\"]}",
                "{\"size\":[01]}"
            })
    void doesNotKeepMalformedFields(String json) {
        assertThatThrownBy(() -> Recording.parse(json))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("Expected JSON but the text is malformed at $.size");
    }

    @Test
    void readsManyOddFieldsInOnePass() {
        String json =
                "{\"size\":\"é\",\"duration\":{\"a\":[\"\\u00e9]}\"]},\"links\":[ ],\"sid\":\"RT1\",\"codec\" : 7 }";

        Recording recording = Recording.parse(json);

        assertThat(recording.toJson())
                .isEqualTo(
                        "{\"sid\":\"RT1\",\"size\":\"é\",\"duration\":{\"a\":[\"\\u00e9]}\"]},\"links\":[ ],\"codec\":7}");
    }

    @Test
    void noticesRepeatedFieldsThroughGsonsOwnReader() {
        Recording recording = WireAdapters.gson()
                .fromJson("{\"sid\":\"RT1\",\"size\":1.0,\"size\":2,\"odd\":{\"a\":[null,true]}}", Recording.class);

        assertThat(recording.sid().value()).isEqualTo("RT1");
        assertThatThrownBy(recording::size).hasMessageContaining("'size' once");
        assertThat(recording.toJson())
                .isEqualTo("{\"sid\":\"RT1\",\"size\":1.0,\"size\":2,\"odd\":{\"a\":[null,true]}}");
    }

    private static List<Recording> records(String records) {
        byte[] page = ("{\"recordings\":[" + records + "],\"meta\":{}}").getBytes(StandardCharsets.UTF_8);
        return Json.read(WireAdapters.gson().getAdapter(ListRecordingsResponse.class), page)
                .recordings();
    }
}
