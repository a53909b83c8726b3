package dev.tapedeck.stub.twilio.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {

    private static final String NEXT = "/meta/next_page_url";

    private final StandIn standIn = StandIn.builder().twilioRecordings(125).start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 25})
    void pagesHoldEachRecordingOnceNewestFirst(int size) throws Exception {
        List<JsonNode> pages = twilio.pages("/v1/Recordings?PageSize=" + size, NEXT);

        assertThat(pages).hasSize((125 + size - 1) / size);
        assertThat(TestClient.texts(pages, "recordings", "sid"))
                .hasSize(125)
                .doesNotHaveDuplicates()
                .allMatch(sid -> sid.matches("RT[0-9a-f]{32}"));
        assertThat(TestClient.texts(pages, "recordings", "date_created"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void metaLinksAreAbsoluteAndComplete() throws Exception {
        List<JsonNode> pages = twilio.pages("/v1/Recordings", NEXT);

        JsonNode first = pages.get(0).get("meta");
        String list = standIn.twilioUrl() + "/v1/Recordings?PageSize=50&Page=";
        assertThat(first.get("key").asText()).isEqualTo("recordings");
        assertThat(first.get("page_size").asInt()).isEqualTo(50);
        assertThat(first.get("url").asText()).isEqualTo(list + "0");
        assertThat(first.get("previous_page_url").isNull()).isTrue();
        assertThat(first.get("next_page_url").asText()).matches("\\Q" + list + "1\\E&PageToken=PTRT[0-9a-f]{32}");
        JsonNode last = pages.get(2).get("meta");
        assertThat(last.get("page").asInt()).isEqualTo(2);
        assertThat(last.get("url")).isEqualTo(pages.get(1).at(NEXT));
        assertThat(last.get("first_page_url").asText()).isEqualTo(list + "0");
        assertThat(last.get("next_page_url").isNull()).isTrue();
    }

    @Test
    void previousLinksLeadBackToTheFirstPage() throws Exception {
        List<JsonNode> pages = twilio.pages("/v1/Recordings?PageSize=30", NEXT);

        List<JsonNode> back = twilio.pages(pages.get(4).at("/meta/url").asText(), "/meta/previous_page_url");

        assertThat(back).extracting(page -> page.at("/meta/page").asInt()).containsExactly(4, 3, 2, 1, 0);
        for (int i = 0; i < 5; i++) {
            assertThat(back.get(i).get("recordings")).isEqualTo(pages.get(4 - i).get("recordings"));
        }
    }

    @Test
    void pageNumberAloneDoesNotMoveTheCursor() throws Exception {
        JsonNode moved = twilio.get("/v1/Recordings?PageSize=10&Page=3");

        assertThat(moved.at("/meta/page").asInt()).isEqualTo(3);
        assertThat(moved.get("recordings"))
                .isEqualTo(twilio.get("/v1/Recordings?PageSize=10").get("recordings"));
    }

    @Test
    void nextLinksKeepFilters() throws Exception {
        JsonNode one = twilio.get("/v1/Recordings?PageSize=1").at("/recordings/0");
        String room = one.at("/grouping_sids/room_sid").asText();
        String participant = one.at("/grouping_sids/participant_sid").asText();

        List<JsonNode> ofRoom = twilio.pages("/v1/Recordings?PageSize=4&MediaType=audio&GroupingSid=" + room, NEXT);
        List<JsonNode> ofBoth =
                twilio.pages("/v1/Recordings?PageSize=1&GroupingSid=" + room + "&GroupingSid=" + participant, NEXT);

        assertThat(ofRoom).hasSizeGreaterThan(1);
        assertThat(TestClient.texts(ofRoom, "recordings", "type")).containsOnly("audio");
        assertThat(ofRoom)
                .allSatisfy(
                        page -> assertThat(page.findValuesAsText("room_sid")).containsOnly(room));
        assertThat(ofBoth).hasSizeGreaterThan(1);
        assertThat(ofBoth)
                .allSatisfy(page ->
                        assertThat(page.findValuesAsText("participant_sid")).containsOnly(participant));
    }

    @Test
    void dateFiltersIncludeTheStartAndExcludeTheEnd() throws Exception {
        List<String> all =
                TestClient.texts(twilio.pages("/v1/Recordings?PageSize=100", NEXT), "recordings", "date_created");
        String from = all.get(99);
        String to = all.get(20);

        List<String> found = TestClient.texts(
                twilio.pages(
                        "/v1/Recordings?PageSize=9&DateCreatedAfter=" + from.replace(":", "%3A") + "&DateCreatedBefore="
                                + to.replace("Z", "%2B00:00"),
                        NEXT),
                "recordings",
                "date_created");

        assertThat(found)
                .isEqualTo(all.stream()
                        .filter(date -> date.compareTo(from) >= 0 && date.compareTo(to) < 0)
                        .toList())
                .contains(from)
                .doesNotContain(to);
    }

    @Test
    void recordingsAreFilteredByStatusAndSource() throws Exception {
        JsonNode deleted = twilio.get("/v1/Recordings?Status=deleted").get("recordings");
        String source = deleted.at("/0/source_sid").asText();

        assertThat(deleted).hasSize(1);
        assertThat(twilio.get("/v1/Recordings?SourceSid=" + source).get("recordings"))
                .isEqualTo(deleted);
        assertThat(twilio.get("/v1/Recordings?SourceSid=" + source + "&Status=failed")
                        .get("recordings"))
                .isEmpty();
        assertThat(twilio.get("/v1/Recordings?Status=failed").get("recordings")).hasSize(1);
        assertThat(twilio.get("/v1/Recordings?Status=processing").get("recordings"))
                .hasSizeBetween(2, 6)
                .allMatch(recording -> recording.get("size").isNull()
                        && recording.get("duration").isNull());
    }

    @Test
    void roomRecordingsHaveTheirOwnFieldsAndPageSize() throws Exception {
        JsonNode recording = twilio.get("/v1/Recordings?Status=deleted").at("/recordings/0");
        String room = recording.at("/grouping_sids/room_sid").asText();
        String sid = recording.get("sid").asText();

        JsonNode page = twilio.get("/v1/Rooms/" + room + "/Recordings?PageSize=1000");
        JsonNode one = twilio.get("/v1/Rooms/" + room + "/Recordings/" + sid);

        assertThat(TestClient.texts(List.of(page), "recordings", "room_sid"))
                .containsOnly(room)
                .hasSize(16);
        assertThat(page.get("recordings")).contains(one);
        assertThat(one.has("date_updated")).isTrue();
        assertThat(one.get("date_deleted").asText()).isNotEmpty();
        assertThat(one.has("encryption_key")).isTrue();
        assertThat(one.has("status_callback")).isFalse();
        assertThat(one.get("url").asText()).isEqualTo(standIn.twilioUrl() + "/v1/Rooms/" + room + "/Recordings/" + sid);
        assertThat(twilio.get("/v1/Recordings/" + sid)).isEqualTo(recording);
        assertThat(recording.has("status_callback")).isTrue();
    }

    @Test
    void samplesVary() throws Exception {
        List<JsonNode> recordings = twilio.pages("/v1/Recordings?PageSize=100", NEXT).stream()
                .flatMap(page -> StreamSupport.stream(page.get("recordings").spliterator(), false))
                .toList();

        assertThat(recordings).extracting(one -> one.get("codec").asText()).contains("opus", "VP8", "H264");
        assertThat(recordings)
                .extracting(one -> one.get("container_format").asText())
                .containsOnly("mka", "mkv");
        assertThat(recordings.stream().filter(one -> one.get("size").asLong() > 1L << 31))
                .hasSizeBetween(2, 8);
        assertThat(recordings.stream().filter(one -> one.get("duration").isNumber()))
                .allMatch(one ->
                        one.get("duration").asInt() >= 3 && one.get("duration").asInt() <= 7200);
        assertThat(recordings.stream()
                        .filter(one -> one.get("date_created").asText().endsWith(":00Z")))
                .hasSizeGreaterThan(8);
        assertThat(recordings).allMatch(one -> one.get("date_created").asText().startsWith("2026-"));
        assertThat(recordings).anyMatch(one -> one.get("track_name").asText().contains("🎧"));
    }
}
