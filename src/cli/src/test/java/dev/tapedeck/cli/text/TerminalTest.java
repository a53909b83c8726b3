package dev.tapedeck.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({
        "stdout.encoding, UTF-8, C, UTF-8",
        "stdout.encoding, ISO-8859-1, C.UTF-8, ISO-8859-1",
        "sun.stdout.encoding, Cp850, '', IBM850",
        "native.encoding, windows-1252, '', windows-1252",
        "native.encoding, nonsense, '', UTF-8"
    })
    void printsInTheEncodingOfTheJvm(String property, String encoding, String locale, String charset) {
        assertThat(charset(property, encoding, Map.of("LANG", locale))).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "'', UTF-8",
        "C, UTF-8",
        "POSIX, UTF-8",
        "de_DE, UTF-8",
        "de_DE.UTF-8, UTF-8",
        "de_DE.ISO-8859-1, ISO-8859-1",
        "de_DE.ISO-8859-15@euro, ISO-8859-15",
        "en_US.US-ASCII, US-ASCII"
    })
    void printsUtf8WhereTheJvmKnowsAsciiOnlyUnlessTheLocaleNamesAnEncoding(String locale, String charset) {
        assertThat(charset("native.encoding", "ANSI_X3.4-1968", Map.of("LANG", locale)))
                .isEqualTo(charset);
        assertThat(charset("native.encoding", "ANSI_X3.4-1968", Map.of("LC_ALL", locale)))
                .isEqualTo(charset);
    }

    @Test
    void usesTheLocaleOfTheSystem() {
        Map<String, String> environment = Map.of("LC_ALL", "", "LC_CTYPE", "C.ISO-8859-1", "LANG", "C.UTF-8");

        assertThat(charset("stdout.encoding", "US-ASCII", environment)).isEqualTo("ISO-8859-1");
    }

    private static String charset(String property, String encoding, Map<String, String> environment) {
        Properties jvm = new Properties();
        jvm.setProperty(property, encoding);
        return Terminal.charset(jvm, environment).name();
    }

    @ParameterizedTest
    @CsvSource({
        "'24 80', '', 80",
        "'24 100', nonsense, 100",
        "'24 100', 0, 100",
        "'24 100', 120, 120",
        "'0 0', '', 80",
        "'0 0', 132, 132"
    })
    void isAsWideAsTheVariableOrTheTerminalSays(String size, String variable, int columns) {
        assertThat(TerminalWidth.columns(size + "\n", variable)).isEqualTo(columns);
    }

    @Test
    void doesNotLimitLinesWithoutATerminal() {
        assertThat(TerminalWidth.columns("", "80")).isEqualTo(Integer.MAX_VALUE);
    }
}
