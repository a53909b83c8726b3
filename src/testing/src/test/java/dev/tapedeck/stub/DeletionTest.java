package dev.tapedeck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeletionTest {

    private static final String TWILIO = "/v1/Recordings";
    private static final String SIGNALWIRE = "/api/video/room_recordings";

    private final StandIn standIn = StandIn.builder()
            .clock(Clock.fixed(Instant.parse("2026-08-09T10:11:12.345Z"), ZoneOffset.UTC))
            .start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void responseHasNoBodyAndNoContentHeaders() throws Exception {
        HttpResponse<byte[]> ofTwilio =
                twilio.delete(TWILIO + "/" + completed().get("sid").asText());
        HttpResponse<byte[]> ofSignalWire = signalWire.delete(SIGNALWIRE + "/" + anyOfSignalWire());

        assertThat(List.of(ofTwilio, ofSignalWire)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().map())
                    .doesNotContainKeys("content-type", "content-length", "transfer-encoding", "vary");
        });
        assertThat(ofTwilio.headers().map()).containsKey("twilio-request-id");
    }

    @Test
    void twilioShowsADeletedRecording() throws Exception {
        ObjectNode before = (ObjectNode) completed();
        String one = TWILIO + "/" + before.get("sid").asText();

        twilio.delete(one);

        assertThat(twilio.get(one)).isEqualTo(before.put("status", "deleted"));
        assertThat(twilio.get(TWILIO + "?PageSize=100").get("recordings")).contains(before);
    }

    @Test
    void roomRecordingHasTheDateOfDeletion() throws Exception {
        String one = roomPath(completed());
        JsonNode before = twilio.get(one);

        assertThat(twilio.delete(one).statusCode()).isEqualTo(204);

        JsonNode after = twilio.get(one);
        assertThat(before.get("date_deleted").isNull()).isTrue();
        assertThat(after.get("status").asText()).isEqualTo("deleted");
        assertThat(after.get("date_deleted").asText()).isEqualTo("2026-08-09T10:11:12Z");
        assertThat(after.get("date_updated")).isEqualTo(after.get("date_deleted"));
    }

    @Test
    void twilioFiltersByDeletedStatus() throws Exception {
        String sid = completed().get("sid").asText();
        int completedBefore = sids("completed").size();

        twilio.delete(TWILIO + "/" + sid);

        assertThat(sids("deleted")).hasSize(2).contains(sid);
        assertThat(sids("completed")).hasSize(completedBefore - 1).doesNotContain(sid);
    }

    @Test
    void pageTokenOfTwilioStaysValid() throws Exception {
        JsonNode page = twilio.get(TWILIO + "?Status=completed&PageSize=5");
        String next = page.at("/meta/next_page_url").asText();
        JsonNode after = twilio.get(next).get("recordings");

        twilio.delete(TWILIO + "/" + page.at("/recordings/4/sid").asText());

        assertThat(twilio.get(next).get("recordings")).isEqualTo(after);
    }

    @Test
    void secondDeletionAtTwilioIsRejected() throws Exception {
        JsonNode recording = completed();
        String one = TWILIO + "/" + recording.get("sid").asText();
        String deletedLongAgo = TWILIO + "/" + sids("deleted").get(0);
        twilio.delete(one);

        for (String path : List.of(one, roomPath(recording), deletedLongAgo)) {
            HttpResponse<byte[]> response = twilio.delete(path);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(TestClient.json(response).get("code").asInt()).isEqualTo(53628);
        }
    }

    @Test
    void oneOfManyConcurrentDeletionsSucceeds() throws Exception {
        String one = TWILIO + "/" + completed().get("sid").asText();

        List<Callable<HttpResponse<byte[]>>> calls = Collections.nCopies(8, () -> twilio.delete(one));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<byte[]>> call : threads.invokeAll(calls)) {
            statuses.add(call.get().statusCode());
        }
        threads.shutdown();

        assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 400);
    }

    @Test
    void signalWireHidesADeletedRecording() throws Exception {
        JsonNode recording = signalWire.get(SIGNALWIRE).at("/data/3");
        String id = recording.get("id").asText();
        String session = recording.get("room_session_id").asText();

        signalWire.delete(SIGNALWIRE + "/" + id);

        assertThat(signalWire.send(signalWire.request(SIGNALWIRE + "/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(signalWire.delete(SIGNALWIRE + "/" + id).statusCode()).isEqualTo(404);
        assertThat(ids(SIGNALWIRE + "?page_size=100")).hasSize(59).doesNotContain(id);
        assertThat(ids("/api/video/room_sessions/" + session + "/recordings"))
                .isNotEmpty()
                .doesNotContain(id);
    }

    @Test
    void pageTokenOfSignalWireStaysValid() throws Exception {
        JsonNode page = signalWire.get(SIGNALWIRE + "?page_size=5");
        String next = page.at("/links/next").asText();
        JsonNode after = signalWire.get(next).get("data");

        signalWire.delete(SIGNALWIRE + "/" + page.at("/data/4/id").asText());

        assertThat(signalWire.get(next).get("data")).isEqualTo(after);
    }

    @Test
    void deletionOfAnUnknownRecordingOrInAnotherRoomGives404() throws Exception {
        JsonNode recording = completed();
        String otherRoom = twilio.get(TWILIO + "?PageSize=100").findValuesAsText("room_sid").stream()
                .filter(room ->
                        !room.equals(recording.at("/grouping_sids/room_sid").asText()))
                .findFirst()
                .orElseThrow();
        String sid = recording.get("sid").asText();

        assertThat(twilio.delete("/v1/Rooms/" + otherRoom + "/Recordings/" + sid)
                        .statusCode())
                .isEqualTo(404);
        assertThat(twilio.delete(TWILIO + "/RT00000000000000000000000000000000").statusCode())
                .isEqualTo(404);
        assertThat(twilio.get(TWILIO + "/" + sid)).isEqualTo(recording);
    }

    private JsonNode completed() throws Exception {
        return twilio.get(TWILIO + "?Status=completed").at("/recordings/3");
    }

    private static String roomPath(JsonNode recording) {
        String room = recording.at("/grouping_sids/room_sid").asText();
        return "/v1/Rooms/" + room + "/Recordings/" + recording.get("sid").asText();
    }

    private List<String> sids(String status) throws Exception {
        return TestClient.texts(twilio.pages(TWILIO + "?Status=" + status, "/meta/next_page_url"), "recordings", "sid");
    }

    private String anyOfSignalWire() throws Exception {
        return ids(SIGNALWIRE).get(0);
    }

    private List<String> ids(String target) throws Exception {
        return TestClient.texts(List.of(signalWire.get(target)), "data", "id");
    }
}
