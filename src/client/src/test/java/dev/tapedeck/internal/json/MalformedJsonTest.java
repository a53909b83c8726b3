package dev.tapedeck.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.ListRecordingsResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{sid:1}",
                "{'sid':'RT'}",
                "{\"size\":01}",
                "{\"size\":NaN}",
                "{\"size\":1;}",
                "{\"size\":1,}",
                "{\"size\":TRUE}",
                "{\"sid\":\"a\tb\"}",
                "// remark\n{}",
                ")]}'\n{}",
                "<html></html>",
                "{} {}",
                "{} x",
                "{},"
            })
    void refusesTextThatIsNotJson(String text) {
        assertThatThrownBy(() -> Recording.parse(text))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("Expected JSON but the text is malformed at $");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|$",
                "' '|$",
                "{|$",
                "{\"sid\"|$.sid",
                "{\"sid\":|$.sid",
                "{\"sid\":\"RT|$.sid",
                "{\"size\":1|$.size",
                "{\"links\":{\"media\":null|$.links.media"
            })
    void reportsWhereATextEndsTooEarly(String text, String path) {
        assertThatThrownBy(() -> Recording.parse(text))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected JSON but it ended too early at " + path);
    }

    @Test
    void acceptsWhiteSpaceAroundTheObject() {
        assertThat(Recording.parse("\r\n\t {} \n"))
                .isEqualTo(Recording.builder().build());
    }

    @Test
    void readsBytesOnceWithoutKeepingThem() {
        byte[] page = "{\"recordings\":[{\"track_name\":\"あ b\"}]}".getBytes(UTF_8);

        ListRecordingsResponse read = ListRecordingsResponse.parse(page);
        Arrays.fill(page, (byte) 'x');

        assertThat(read.recordings())
                .containsExactly(Recording.builder().trackName("あ b").build());
    }
}
