package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.support.StyledInput.Style;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterStyleTest {
    private static final Map<String, Object> PLACE =
            new TreeMap<>(Map.of("city", "Oslo", "at", Map.of("lat", 59.9), "tags", List.of("a", "b")));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ',';  q=a,b,7
            ' ';  q=a b 7
            '|';  q=a|b|7
            """)
    void joinsAListInOneParameter(String separator, String sent) {
        assertThat(sent(List.of("a", "b", 7), Style.JOINED, separator)).isEqualTo(sent);
    }

    @Test
    void putsFieldsOfADeepObjectInBrackets() {
        assertThat(sent(PLACE, Style.DEEP, ",")).isEqualTo("q[at][lat]=59.9&q[city]=Oslo&q[tags][]=a&q[tags][]=b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [1,2];                   q[]=1&q[]=2
            [{"a":1},{"a":2,"b":3}]; q[0][a]=1&q[1][a]=2&q[1][b]=3
            [[1,2],[3]];             q[0][]=1&q[0][]=2&q[1][]=3
            {"a":[{"b":[true]}]};    q[a][0][b][]=true
            {"a":null,"b":1};        q[b]=1
            """)
    void putsItemsInBrackets(String json, String sent) {
        assertThat(sent(new Gson().fromJson(json, Object.class), Style.DEEP, ",")
                        .replace(".0", ""))
                .isEqualTo(sent);
    }

    @Test
    void sendsFieldsOfAnObjectAsParameters() {
        assertThat(sent(PLACE, Style.FIELDS, ",")).isEqualTo("at={\"lat\":59.9}&city=Oslo&tags=a&tags=b");
    }

    @Test
    void joinsAnObjectAsAlternatingNamesAndValues() {
        assertThat(sent(new TreeMap<>(Map.of("city", "Oslo", "size", 3)), Style.JOINED, ","))
                .isEqualTo("q=city,Oslo,size,3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ' '; q=city Oslo size 3
            '|'; q=city|Oslo|size|3
            """)
    void joinsAnObjectByTheSeparatorOfItsStyle(String separator, String sent) {
        assertThat(sent(new TreeMap<>(Map.of("city", "Oslo", "size", 3)), Style.JOINED, separator))
                .isEqualTo(sent);
    }

    @Test
    void joinsPairs() {
        assertThat(sent(new TreeMap<>(Map.of("city", "Oslo", "size", 3)), Style.PAIRS, ","))
                .isEqualTo("q=city=Oslo,size=3");
    }

    @ParameterizedTest
    @EnumSource(value = Style.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void refusesAnEmptyList(Style style) {
        assertThatThrownBy(() -> sent(List.of(), style, ","))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected q to have an item");
    }

    @ParameterizedTest
    @EnumSource(value = Style.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void sendsAPlainValueUnderTheInputsName(Style style) {
        assertThat(sent("Oslo", style, ",")).isEqualTo("q=Oslo");
    }

    private static String sent(Object value, Style style, String separator) {
        return ParameterStyle.of("q", new StyledInput(value, style, separator, false, ""), new Gson()).stream()
                .map(parameter -> parameter.name() + "=" + parameter.text())
                .collect(Collectors.joining("&"));
    }
}
