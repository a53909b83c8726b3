package dev.tapedeck.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.RecordingSetup.Status;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stand-ins with what a test puts into them. */
@Timeout(60)
class FillTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final TestClock clock = TestClock.at(NOW);
    private final StandIn standIn = StandIn.empty().clock(clock).start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void listsWhatWasAdded() throws Exception {
        assertThat(twilio.get("/v1/Recordings").get("recordings")).isEmpty();
        TwilioRoom room = standIn.twilio().room("standup");
        String older = room.recording(
                r -> r.created(NOW.minusSeconds(7200)).size(2_200_000_000L).track("camera", TrackKind.VIDEO));
        String failed = room.recording(r -> r.status(Status.FAILED).duration(Duration.ofMinutes(3)));

        JsonNode list = twilio.get("/v1/Recordings").get("recordings");
        assertThat(list).extracting(one -> one.get("sid").asText()).containsExactly(failed, older);
        assertThat(list.get(0).get("status").asText()).isEqualTo("failed");
        assertThat(list.get(0).get("size").isNull()).isTrue();
        assertThat(list.get(1).get("size").asLong()).isEqualTo(2_200_000_000L);
        assertThat(list.get(1).get("track_name").asText()).isEqualTo("camera");
        assertThat(list.get(1).get("type").asText()).isEqualTo("video");
        assertThat(list.get(1).at("/grouping_sids/room_sid").asText()).isEqualTo(room.sid());
        assertThat(twilio.get("/v1/Rooms/standup/Recordings").get("recordings")).hasSize(2);
        assertThat(standIn.twilio().room("standup").sid()).isEqualTo(room.sid());
    }

    @Test
    void recordingsBelongToParticipants() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        String ada = room.join("ada");
        String sid = room.recording(r -> r.participant("ada"));
        String other = room.recording(r -> r.participant("grace"));
        room.complete();

        assertThat(twilio.get("/v1/Recordings/" + sid)
                        .at("/grouping_sids/participant_sid")
                        .asText())
                .isEqualTo(ada);
        assertThat(twilio.get("/v1/Recordings/" + other)
                        .at("/grouping_sids/participant_sid")
                        .asText())
                .matches("PA[0-9a-f]{32}")
                .isNotEqualTo(ada);
        assertThat(twilio.get("/v1/Rooms/" + room.sid()).get("status").asText()).isEqualTo("completed");
    }

    @Test
    void recordingsAreCompletedWhenTheClockMoves() throws Exception {
        String sid =
                standIn.twilio().room("standup").recording(r -> r.created(NOW).completedAfter(Duration.ofMinutes(2)));
        String id = standIn.signalWire()
                .room("standup")
                .recording(r -> r.created(NOW).completedAfter(Duration.ofMinutes(2)));
        clock.advance(Duration.ofSeconds(119));
        assertThat(twilio.get("/v1/Recordings/" + sid).get("status").asText()).isEqualTo("processing");
        assertThat(signalWire
                        .get("/api/video/room_recordings/" + id)
                        .get("status")
                        .asText())
                .isEqualTo("processing");
        clock.advance(Duration.ofSeconds(1));

        assertThat(twilio.get("/v1/Recordings/" + sid).get("status").asText()).isEqualTo("completed");
        JsonNode completed = signalWire.get("/api/video/room_recordings/" + id);
        assertThat(completed.get("status").asText()).isEqualTo("completed");
        assertThat(media(completed.get("uri").asText()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(16));
        assertThat(media(completed.get("uri").asText()).statusCode()).isEqualTo(403);
    }

    @Test
    void mediaMayBeAFile(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("talk.mkv"), new byte[] {1, 2, 3, 4, 5});
        String sid = standIn.twilio().room("standup").recording(r -> r.file(file));
        String url = twilio.mediaUrl(twilio.get("/v1/Recordings/" + sid));

        assertThat(twilio.get("/v1/Recordings/" + sid).get("size").asInt()).isEqualTo(5);
        assertThat(media(url).body()).containsExactly(1, 2, 3, 4, 5);
        assertThat(twilio.send(TestClient.requestWithoutCredentials(url).header("Range", "bytes=1-2"))
                        .body())
                .containsExactly(2, 3);
        assertThatThrownBy(() -> standIn.twilio().room("standup").recording(r -> r.file(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path must be a file but was " + folder);
    }

    @Test
    void deletesWhatWasAdded() throws Exception {
        SignalWireRoom room = standIn.signalWire().room("standup");
        String id = room.recording();
        String kept = room.recording();

        assertThat(signalWire.delete("/api/video/room_recordings/" + id).statusCode())
                .isEqualTo(204);
        assertThat(signalWire
                        .get("/api/video/room_sessions/" + room.sessionId() + "/recordings")
                        .get("data"))
                .extracting(one -> one.get("id").asText())
                .containsExactly(kept);
        assertThatThrownBy(() -> room.recording(r -> r.status(Status.FAILED)))
                .hasMessage("status must not be FAILED: SignalWire has no such status");
    }

    @Test
    void addedRecordingsStandBesideSamples() throws Exception {
        try (StandIn more = StandIn.builder().twilioRecordings(20).start()) {
            String sid = more.twilio().room("today").recording();

            assertThat(TestClient.texts(
                            TestClient.ofTwilio(more).pages("/v1/Recordings?PageSize=6", "/meta/next_page_url"),
                            "recordings",
                            "sid"))
                    .hasSize(21)
                    .startsWith(sid);
        }
    }

    @Test
    void fillsFromJsonLines(@TempDir Path folder) throws Exception {
        StringBuilder lines = new StringBuilder();
        JsonNode twilios;
        JsonNode signalWires;
        try (StandIn samples = StandIn.builder().start()) {
            twilios = TestClient.ofTwilio(samples)
                    .get("/v1/Recordings?PageSize=100")
                    .get("recordings");
            signalWires = TestClient.ofSignalWire(samples)
                    .get("/api/video/room_recordings?page_size=100")
                    .get("data");
        }
        twilios.forEach(recording -> lines.append(recording).append('\n'));
        lines.append('\n');
        signalWires.forEach(recording -> lines.append(recording).append('\n'));
        standIn.fill(Files.writeString(folder.resolve("account.jsonl"), lines));

        JsonNode filled = twilio.get("/v1/Recordings?PageSize=100").get("recordings");
        assertThat(filled).hasSameSizeAs(twilios);
        for (int i = 0; i < filled.size(); i++) {
            for (String field : List.of("sid", "status", "size", "duration", "codec", "track_name", "grouping_sids")) {
                assertThat(filled.get(i).get(field))
                        .as(field)
                        .isEqualTo(twilios.get(i).get(field));
            }
        }
        String room = filled.at("/0/grouping_sids/room_sid").asText();
        assertThat(twilio.get("/v1/Rooms/" + room + "/Recordings").get("recordings"))
                .isNotEmpty();
        assertThat(signalWire.get("/api/video/room_recordings?page_size=100").get("data"))
                .extracting(one -> one.get("id"))
                .containsExactlyElementsOf(signalWires.findValues("id"));
    }

    @Test
    void refusesLinesThatAreNotRecordings(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("odd.jsonl"), "\n{\"sid\":\"RM1\"}\n");
        assertThatThrownBy(() -> standIn.fill(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ", line 2: must be a recording: ");
        Path untimed = Files.writeString(folder.resolve("untimed.jsonl"), "{\"sid\":\"RT1\",\"status\":\"completed\"}");
        assertThatThrownBy(() -> standIn.fill(untimed)).hasMessage(untimed + ", line 1: has no date_created");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{");
        assertThatThrownBy(() -> standIn.fill(broken)).hasMessageStartingWith(broken + ", line 1: ");
    }

    private HttpResponse<byte[]> media(String url) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(url));
    }
}
