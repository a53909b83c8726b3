package dev.tapedeck.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    private final FieldNames names = new FieldNames("sid", "size", "track_name");

    private FieldValues values(long present, @Nullable Map<String, @Nullable Object> others) {
        return new FieldValues(names, present)
                .add("sid", "RT1")
                .add("size", null)
                .hide("trackName", "alice")
                .others(others, null);
    }

    private static String json(FieldValues values) throws IOException {
        StringWriter text = new StringWriter();
        values.write(new Gson(), new JsonWriter(text), false);
        return text.toString();
    }

    @Test
    void hasFieldsWhoseBitIsSet() {
        FieldValues values = values(0b101, Map.of("codec", "opus"));

        assertThat(values.has("sid")).isTrue();
        assertThat(values.has("size")).isFalse();
        assertThat(values.has("track_name")).isTrue();
        assertThat(values.has("codec")).isTrue();
        assertThat(values.has("trackName")).isFalse();
    }

    @Test
    void leavesReadOnlyFieldsOutOfRequests() throws IOException {
        FieldValues values = new FieldValues(new FieldNames("sid", "size").readOnly("sid"), 0b011)
                .add("sid", "RT1")
                .add("size", 1)
                .others(null, null);
        StringWriter text = new StringWriter();
        values.write(new Gson(), new JsonWriter(text), true);

        assertThat(text).hasToString("{\"size\":1}");
        assertThat(json(values)).isEqualTo("{\"sid\":\"RT1\",\"size\":1}");
    }

    @Test
    void writesPresentFieldsInOrderIncludingNulls() throws IOException {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        others.put("b", null);
        others.put("a", true);

        assertThat(json(values(0b011, others))).isEqualTo("{\"sid\":\"RT1\",\"size\":null,\"b\":null,\"a\":true}");
        assertThat(json(values(0, null))).isEqualTo("{}");
    }

    @Test
    void textHidesHiddenValues() {
        assertThat(values(0b111, null).toString("Recording")).isEqualTo("Recording[sid=RT1, trackName=(hidden)]");
    }

    @Test
    void equalsIfValuesAndPresenceAreEqual() {
        assertThat(values(0b111, null)).isEqualTo(values(0b111, null)).hasSameHashCodeAs(values(0b111, null));
        assertThat(values(0b111, null)).isNotEqualTo(values(0b101, null)).isNotEqualTo(values(0b111, Map.of("a", 1)));
    }

    @Test
    void usesFurtherLongsForMoreThan63Fields() {
        String[] many = IntStream.range(0, 65).mapToObj(i -> "f" + i).toArray(String[]::new);
        FieldValues values = new FieldValues(new FieldNames(many), 1L << 62, 0b10);

        assertThat(values.has("f62")).isTrue();
        assertThat(values.has("f63")).isFalse();
        assertThat(values.has("f64")).isTrue();
    }
}
