package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
    @Test
    void hasTheRecordsOfThePage() {
        String json =
                "{ \"recordings\" : [ {\"codec\":\"VP8\"} , {\"track_name\":\"]},\\\"\"}\n] , \"meta\":{\"page\":3}}";

        ListRoomRecordingsResponse page = page(json);

        assertThat(page.recordings()).isInstanceOf(Records.class);
        assertThat(page.recordings())
                .isEqualTo(ListRoomRecordingsResponse.parse(json).recordings());
        assertThat(page.recordings().get(1).trackName()).isEqualTo("]},\"");
        assertThat(page.meta().page()).isEqualTo(3);
    }

    @Test
    void continuesAfterABrokenRecord() {
        Iterator<RoomRecording> records = records("[{\"duration\":1},7,{\"duration\":3:3},{\"duration\":4}]")
                .iterator();

        assertThat(records.next().duration()).isEqualTo(1);
        assertThatThrownBy(records::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected an object but was a number at $.recordings[1]");
        assertThatThrownBy(records::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected JSON but the text is malformed at $.recordings[2].duration");
        assertThat(records.next().duration()).isEqualTo(4);
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void mayBeEmpty() {
        assertThat(records("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{},]|1",
                "[,{}]|0",
                "[{}{}]|1",
                "[{} {}]|1",
                "[{},{\"a\":\"}]|1",
            })
    void failsThePageIfTheyAreNotAnArray(String array, int broken) {
        assertThatThrownBy(() -> records(array))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("Expected JSON but ")
                .hasMessageEndingWith(" at $.recordings[" + broken + "]");
    }

    private static List<RoomRecording> records(String array) {
        return page("{\"recordings\":" + array + ",\"meta\":{}}").recordings();
    }

    private static ListRoomRecordingsResponse page(String json) {
        return Json.read(
                WireAdapters.gson().getAdapter(ListRoomRecordingsResponse.class),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
