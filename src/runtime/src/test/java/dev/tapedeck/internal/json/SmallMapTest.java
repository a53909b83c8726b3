package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.tapedeck.support.FieldNames;
import dev.tapedeck.support.ModelAdapter;
import dev.tapedeck.support.ObjectReader;
import dev.tapedeck.support.ValueReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SmallMapTest {
    // The class of the map depends on the adapter and the keys that it saw last.
    private final ModelAdapter<Map<String, Object>> adapter =
            ModelAdapter.ofAnswer(new Gson(), new FieldNames("map"), SmallMapTest::readMap);

    private static Map<String, Object> readMap(ObjectReader in) throws IOException {
        in.next();
        Map<String, Object> map = Objects.requireNonNull(in.map(ValueReader::any));
        in.next();
        return map;
    }

    private Map<String, Object> read(String json) throws IOException {
        String object = "{\"map\":" + json + "}";
        return Objects.requireNonNull(adapter.read(Utf8Reader.of(object.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void hasItsEntriesInTheOrderOfTheText() throws IOException {
        Map<String, Object> map = read("{\"b\":\"1\",\"a\":null}");

        assertThat(map).containsExactly(Map.entry("b", "1"), new java.util.AbstractMap.SimpleEntry<>("a", null));
        assertThat(map.get("a")).isNull();
        assertThat(map).containsKey("a").doesNotContainKey("c");
        assertThat(map.get(null)).isNull();
    }

    @Test
    void equalsAnyMapOfTheSameEntries() throws IOException {
        assertThat(read("{\"b\":\"1\",\"a\":\"2\"}"))
                .isEqualTo(Map.of("a", "2", "b", "1"))
                .hasSameHashCodeAs(Map.of("a", "2", "b", "1"))
                .isNotEqualTo(Map.of("a", "2"));
    }

    @Test
    void mayBeEmptyOrLarge() throws IOException {
        assertThat(read("{}")).isEmpty();
        assertThat(read("{\"1\":1,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,\"8\":8,\"9\":9,\"10\":10}"))
                .containsOnlyKeys("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void refusesARepeatedKey() throws IOException {
        read("{\"a\":\"1\",\"b\":\"2\"}");

        assertThatThrownBy(() -> read("{\"a\":\"1\",\"b\":\"2\",\"a\":\"3\"}"))
                .isInstanceOf(JsonParseException.class)
                .hasMessage("Expected 'a' once but it was repeated at $.map.a");
        assertThatThrownBy(() -> read("{\"a\":null,\"\\u0061\":null}"))
                .hasMessage("Expected 'a' once but it was repeated at $.map.a");
    }

    @Test
    void consecutiveMapsMayHaveDifferentKeys() throws IOException {
        Map<String, Object> first = read("{\"a\":\"1\",\"b\":\"2\"}");

        assertThat(read("{\"a\":\"3\"}")).containsExactly(Map.entry("a", "3"));
        assertThat(read("{\"a\":\"4\",\"b\":\"5\"}")).containsExactly(Map.entry("a", "4"), Map.entry("b", "5"));
        assertThat(read("{\"b\":\"6\",\"a\":\"7\"}")).containsExactly(Map.entry("b", "6"), Map.entry("a", "7"));
        assertThat(read("{\"b\":\"8\",\"a\":\"9\",\"c\":\"0\"}")).hasSize(3).containsEntry("c", "0");
        assertThat(first).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    @Test
    void isUnmodifiable() throws IOException {
        Map<String, Object> map = read("{\"a\":\"1\"}");
        var entries = map.entrySet().iterator();
        Map.Entry<String, Object> entry = entries.next();

        assertThatThrownBy(() -> map.put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entry.setValue("2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
