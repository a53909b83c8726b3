package dev.tapedeck.stub.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {

    private static final String LIST = "/api/video/room_recordings";
    private static final String NEXT = "/links/next";

    // Links to media differ from second to second.
    private final StandIn standIn = StandIn.builder()
            .signalWireRecordings(60)
            .clock(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC))
            .start();
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20})
    void pagesHoldEachRecordingOnceNewestFirst(int size) throws Exception {
        List<JsonNode> pages = signalWire.pages(LIST + "?page_size=" + size, NEXT);

        assertThat(pages).hasSize((60 + size - 1) / size);
        assertThat(TestClient.texts(pages, "data", "id"))
                .hasSize(60)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertThat(TestClient.texts(pages, "data", "created_at")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void linksAreAbsoluteAndAbsentAtTheEnds() throws Exception {
        List<JsonNode> pages = signalWire.pages(LIST + "?media_ttl=60", NEXT);

        JsonNode first = pages.get(0).get("links");
        JsonNode last = pages.get(1).get("links");
        String list = standIn.signalWireUrl() + LIST + "?media_ttl=60&page_size=50&page_number=";
        assertThat(first.get("self").asText()).isEqualTo(list + "0");
        assertThat(first.has("prev")).isFalse();
        assertThat(first.get("next").asText()).startsWith(list + "1&page_token=PA");
        assertThat(last.get("self")).isEqualTo(first.get("next"));
        assertThat(last.get("prev")).isEqualTo(first.get("first"));
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void linksAreRelativeIfSet() throws Exception {
        try (StandIn other = StandIn.builder().relativeLinks().start()) {
            List<JsonNode> pages = TestClient.ofSignalWire(other).pages(LIST + "?page_size=25", NEXT);

            assertThat(pages).hasSize(3);
            assertThat(pages.get(1).get("links"))
                    .hasSize(4)
                    .allMatch(link -> link.asText().startsWith(LIST + "?page_size=25&page_number="));
            assertThat(pages).extracting(page -> page.get("data").size()).containsExactly(25, 25, 10);
        }
    }

    @Test
    void previousLinksLeadBackToTheFirstPage() throws Exception {
        List<JsonNode> pages = signalWire.pages(LIST + "?page_size=25", NEXT);

        List<JsonNode> back = signalWire.pages(pages.get(2).at("/links/self").asText(), "/links/prev");

        assertThat(back)
                .extracting(page -> page.get("data"))
                .containsExactly(
                        pages.get(2).get("data"),
                        pages.get(1).get("data"),
                        pages.get(0).get("data"));
    }

    @Test
    void sessionListsItsOwnRecordings() throws Exception {
        String session = signalWire
                .get(LIST + "?page_size=1")
                .at("/data/0/room_session_id")
                .asText();

        List<JsonNode> pages =
                signalWire.pages("/api/video/room_sessions/" + session + "/recordings?page_size=3", NEXT);

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(TestClient.texts(pages, "data", "room_session_id")).containsOnly(session);
        assertThat(TestClient.texts(pages, "data", "id"))
                .isEqualTo(StreamSupport.stream(
                                signalWire
                                        .get(LIST + "?page_size=1000")
                                        .get("data")
                                        .spliterator(),
                                false)
                        .filter(one -> one.get("room_session_id").asText().equals(session))
                        .map(one -> one.get("id").asText())
                        .toList());
    }

    @Test
    void unfinishedRecordingsHaveNullsForUnknownFields() throws Exception {
        JsonNode data = signalWire.get(LIST + "?page_size=1000").get("data");

        assertThat(data)
                .extracting(one -> one.get("status").asText())
                .contains("completed", "processing", "recording", "paused");
        assertThat(data).allSatisfy(one -> {
            String status = one.get("status").asText();
            boolean completed = status.equals("completed");
            assertThat(one.get("uri").isNull()).isEqualTo(!completed);
            assertThat(one.get("size_in_bytes").isNull()).isEqualTo(!completed);
            assertThat(one.get("finished_at").isNull())
                    .isEqualTo(status.equals("recording") || status.equals("paused"));
            assertThat(one.get("cost_in_dollars").isNumber()).isTrue();
        });
        assertThat(data).anyMatch(one -> one.get("size_in_bytes").asLong() > 1L << 31);
    }
}
