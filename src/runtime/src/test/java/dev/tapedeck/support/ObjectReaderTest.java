package dev.tapedeck.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReaderTest {
    /** Names that are written with escapes, short and long ones, and one that begins as another does. */
    private static final FieldNames NAMES = new FieldNames("a", "a\\b", "q\"q", "track_name", "track_names_of_a_room");

    private static List<String> read(FieldNames names, String json) {
        ModelAdapter<List<String>> adapter =
                ModelAdapter.of(new Gson(), names, ObjectReaderTest::fields, fields -> new FieldValues(names));
        return Json.read(adapter, json.getBytes(UTF_8));
    }

    private static List<String> fields(ObjectReader in) throws IOException {
        List<String> fields = new ArrayList<>();
        while (in.next()) {
            fields.add(in.field() + "=" + in.text());
        }
        return fields;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"x"}                                            | [0=x]
            {"track_names_of_a_room":"x","track_name":null}      | [4=x, 3=null]
            {"\\u0061":"x"}                                      | [0=x]
            {"a\\\\b":"x"}                                       | [1=x]
            {"a\\b":"x"}                                         | [-1=x]
            {"q\\"q":"x"}                                        | [2=x]
            {"A":"x","track_nam":"y"}                            | [-1=x, -1=y]
            {}                                                   | []
            """)
    void findsAFieldByItsName(String json, String fields) {
        assertThat(read(NAMES, json)).hasToString(fields);
    }

    @Test
    void findsNamesWithEscapedQuotes() {
        assertThatThrownBy(() -> read(NAMES, "{\"q\"q\":\"x\"}"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void readsMoreFieldsThanALongHasBits() {
        String[] names = IntStream.range(0, 130).mapToObj(i -> "f" + i).toArray(String[]::new);
        String json = IntStream.range(0, 130)
                .mapToObj(i -> "\"f" + i + "\":\"x\"")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(read(new FieldNames(names), json)).hasSize(130).last().isEqualTo("129=x");
    }
}
