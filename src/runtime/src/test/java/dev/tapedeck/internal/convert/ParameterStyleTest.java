package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(sent(PLACE, Style.DEEP, ",")).isEqualTo("q[at][lat]=59.9&q[city]=Oslo&q[tags]=a&q[tags]=b");
    }

    @Test
    void sendsFieldsOfAnObjectAsParameters() {
        assertThat(sent(PLACE, Style.FIELDS, ",")).isEqualTo("at[lat]=59.9&city=Oslo&tags=a&tags=b");
    }

    @Test
    void joinsAnObjectAsAlternatingNamesAndValues() {
        assertThat(sent(new TreeMap<>(Map.of("city", "Oslo", "size", 3)), Style.JOINED, ","))
                .isEqualTo("q=city,Oslo,size,3");
    }

    @ParameterizedTest
    @EnumSource(value = Style.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void sendsAPlainValueUnderTheInputsName(Style style) {
        assertThat(sent("Oslo", style, ",")).isEqualTo("q=Oslo");
    }

    private static String sent(Object value, Style style, String separator) {
        return ParameterStyle.of("q", new StyledInput(value, style, separator), new Gson()).stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }
}
