package dev.tapedeck.twilio.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.model.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"recordings\":[{},{},{},{\"size\":\"12\"}]}|Expected a number but was a string at $.recordings[3].size",
                "{\"recordings\":[{\"duration\":1.5}]}|Expected a whole number of 32 bits but was 1.5 at"
                        + " $.recordings[0].duration",
                "{\"recordings\":[{},{\"links\":[]}]}|Expected an object but was an array at $.recordings[1].links",
                "{\"recordings\":[{},{\"links\":{\"media\":7}}]}|Expected a string but was a number at"
                        + " $.recordings[1].links.media",
                "{\"recordings\":[{},[]]}|Expected an object but was an array at $.recordings[1]",
                "{\"recordings\":{}}|Expected an array but was an object at $.recordings",
                "{\"recordings\":[],\"meta\":{\"page\":\"0\"}}|Expected a number but was a string at $.meta.page"
            })
    void namesThePathOfAValueOfAnotherType(String json, String message) {
        ListRecordingsResponse page = ListRecordingsResponse.parse(json);

        assertThatThrownBy(() -> readAll(page))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(message);
    }

    private static void readAll(ListRecordingsResponse page) {
        for (Recording recording : page.recordings()) {
            recording.size();
            recording.duration();
            recording.links();
        }
        page.meta().page();
    }

    @Test
    void missingFieldOfARecordDoesNotAffectOthers() {
        ListRecordingsResponse page = ListRecordingsResponse.parse(
                "{\"recordings\":[{\"track_name\":\"a\"},{\"status\":\"completed\"}],\"meta\":{}}");

        assertThat(page.recordings().get(0).trackName()).isEqualTo("a");
        assertThat(page.recordings().get(1).status().value()).isEqualTo("completed");
        assertThatThrownBy(() -> page.recordings().get(0).status()).isInstanceOf(UnexpectedResponseException.class);
        assertThat(page.recordings()).isUnmodifiable();
    }
}
