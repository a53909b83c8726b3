package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.support.StyledInput.Style;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            ids[];      a b+c/d=é~*; ids%5B%5D=a%20b%2Bc%2Fd%3D%C3%A9%7E*
            filter[a];  "";          filter%5Ba%5D=
            a b&c;      1;           a%20b%26c=1
            """)
    void encodesNamesAndValuesOfAQuery(String name, String value, String sent) {
        assertThat(query(name, StyledInput.of(value))).isEqualTo(sent);
    }

    @Test
    void leavesReservedCharactersThatSeparateNothing() {
        assertThat(query("q", new StyledInput("a/b?c:d@e!f,g;h&i=j+k#l%m[n]", Style.TEXT, "", true, "")))
                .isEqualTo("q=a/b?c:d@e!f,g;h%26i%3Dj%2Bk%23l%25m%5Bn%5D");
        assertThat(query("q", new StyledInput(List.of("a,b", "/c$1"), Style.JOINED, ",", true, "")))
                .isEqualTo("q=a%2Cb,/c$1");
    }

    @Test
    void encodesACommaInAnItemButNotBetweenItems() {
        assertThat(query("q", joined(List.of("a,b", "c"), ","))).isEqualTo("q=a%2Cb,c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ' '; q=a%20b
            '|'; q=a%7Cb
            """)
    void encodesOtherSeparators(String separator, String sent) {
        assertThat(query("q", joined(List.of("a", "b"), separator))).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"' '", "'|'"})
    void refusesAnItemThatTheServiceWouldSplit(String separator) {
        assertThatThrownBy(() -> query("q", joined(List.of("a", "b" + separator + "c"), separator)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected q to have no '" + separator + "' in a value, because its values are separated by it");
    }

    @Test
    void refusesACommaInAnItemOfAHeader() {
        Parameters header = parameters("X-Ids", joined(List.of("a,b", "c"), ","));

        assertThatThrownBy(header::texts).hasMessageStartingWith("Expected X-Ids to have no ',' in a value");
        assertThat(parameters("X-Ids", joined(List.of("a,b"), ",")).texts()).hasToString("{X-Ids=a,b}");
    }

    @Test
    void encodesWhatACookieCannotHave() {
        assertThat(parameters("session", StyledInput.of("a=b/c+d== e;f\"g,h%i\\é"))
                        .cookies())
                .isEqualTo("session=a=b/c+d==%20e%3Bf%22g%2Ch%25i%5C%C3%A9");
        assertThat(parameters("ids", joined(List.of("a,b", "c"), ",")).cookies())
                .isEqualTo("ids=a%2Cb,c");
        assertThat(parameters("ids", StyledInput.of(List.of(1, 2))).cookies()).isEqualTo("ids=1; ids=2");
        assertThat(Parameters.of(Map.of(), new Gson()).cookies()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ','; false; a%2Cb,c.d,%2F
            '.'; false; a%2Cb.c%2Ed.%2F
            """)
    void encodesValuesInAPathButNotTheirSeparators(String separator, boolean pairs, String sent) {
        Parameter parameter = new Parameter("q", List.of("a,b", "c.d", "/"), separator, false);

        assertThat(parameter.pathText(pairs)).isEqualTo(sent);
        assertThat(new Parameter("q", List.of("k=v=w"), ";", false).pathText(true))
                .isEqualTo("k=v%3Dw");
    }

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(query("q", StyledInput.of(1e10))).isEqualTo("q=10000000000");
        assertThat(query("q", StyledInput.of(Map.of("a", 1e-7), Style.DEEP))).isEqualTo("q%5Ba%5D=0.00000010");
    }

    private static StyledInput joined(List<String> items, String separator) {
        return new StyledInput(items, Style.JOINED, separator, false, "");
    }

    private static String query(String name, StyledInput input) {
        return parameters(name, input).query().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Parameters parameters(String name, StyledInput input) {
        return Parameters.of(Map.of(name, input), new Gson());
    }
}
