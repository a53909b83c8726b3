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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void roomsHaveCompositions() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        String sid = room.composition(c -> c.size(1000).duration(Duration.ofSeconds(8)));
        String rendered = room.composition(c -> c.created(NOW).completedAfter(Duration.ofMinutes(2)));
        String failed = room.composition(c -> c.status(CompositionSetup.Status.FAILED));
        String waiting =
                room.composition(c -> c.status(CompositionSetup.Status.ENQUEUED).format(CompositionSetup.Format.WEBM));

        JsonNode composition = twilio.get("/v1/Compositions/" + sid);
        assertThat(composition.get("room_sid").asText()).isEqualTo(room.sid());
        assertThat(composition.get("format").asText()).isEqualTo("mp4");
        assertThat(composition.get("bitrate").asInt()).isEqualTo(1);
        assertThat(media(twilio.mediaUrl(composition)).body()).hasSize(1000);
        assertThat(status(rendered)).isEqualTo("processing");
        clock.advance(Duration.ofMinutes(2));
        assertThat(status(rendered)).isEqualTo("completed");
        assertThat(status(failed)).isEqualTo("failed");
        clock.advance(Duration.ofDays(365));
        assertThat(status(waiting)).isEqualTo("enqueued");
    }

    private String status(String composition) throws Exception {
        return twilio.get("/v1/Compositions/" + composition).get("status").asText();
    }

    /** What both have; times of updates and links to media differ. */
    @ParameterizedTest
    @CsvSource({
        "/v1/Recordings?PageSize=100, recordings, sid status size duration codec track_name grouping_sids offset",
        "/v1/Rooms?Status=completed, rooms, sid status unique_name date_created end_time type media_region",
        "/v1/Rooms/%s/Participants?Status=disconnected, participants, sid room_sid identity date_created duration",
        "/v1/Compositions, compositions, sid status room_sid date_created duration size format",
        "/api/video/room_recordings?page_size=100, data, id status room_session_id created_at duration size_in_bytes",
        "/api/video/room_sessions, data, id status name room_id start_time end_time max_members layout",
        "/api/video/rooms, data, id name max_members quality created_at updated_at"
    })
    void fillsFromJsonLines(String listing, String key, String fields, @TempDir Path folder) throws Exception {
        List<JsonNode> shown;
        String path;
        try (StandIn samples = StandIn.builder().start()) {
            TestClient ofTwilio = TestClient.ofTwilio(samples);
            String room = ofTwilio.get("/v1/Recordings")
                    .at("/recordings/0/grouping_sids/room_sid")
                    .asText();
            path = listing.formatted(room);
            shown = shown(path.startsWith("/v1") ? ofTwilio : TestClient.ofSignalWire(samples), path, key);
        }
        // Listings begin with the newest, and what has no order by time comes in the order of its addition.
        List<JsonNode> oldestFirst = new ArrayList<>(shown);
        Collections.reverse(oldestFirst);
        String lines = oldestFirst.stream().map(JsonNode::toString).collect(Collectors.joining("\n\n"));
        standIn.fill(Files.writeString(folder.resolve("account.jsonl"), lines));

        List<JsonNode> filled = shown(path.startsWith("/v1") ? twilio : signalWire, path, key);
        assertThat(filled).hasSameSizeAs(shown).isNotEmpty();
        for (int i = 0; i < filled.size(); i++) {
            for (String field : fields.split(" ", -1)) {
                assertThat(filled.get(i).get(field))
                        .as(field)
                        .isEqualTo(shown.get(i).get(field));
            }
        }
    }

    private static List<JsonNode> shown(TestClient client, String path, String key) throws Exception {
        return StreamSupport.stream(client.get(path).get(key).spliterator(), false)
                .toList();
    }

    @Test
    void addsWhatLinesName(@TempDir Path folder) throws Exception {
        String lines = """
                {"sid":"CJ1","room_sid":"RM1","status":"completed","date_created":"2026-01-02T03:04:05Z","duration":9}
                {"sid":"PA1","room_sid":"RM1","identity":"ada","date_created":"2026-01-02T03:00:00Z"}
                {"sid":"RM1","unique_name":"late","status":"completed","date_created":"2026-01-02T02:00:00Z","end_time":"2026-01-02T04:00:00Z"}
                {"id":"s1","room_id":"r1","name":"daily","start_time":"2026-01-02T03:04:05Z","max_members":7}
                {"id":"r1","name":"daily","max_members":9,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}
                """;
        standIn.fill(Files.writeString(folder.resolve("account.jsonl"), lines));

        JsonNode room = twilio.get("/v1/Rooms/RM1");
        assertThat(room.get("unique_name").asText()).isEqualTo("late");
        assertThat(room.get("duration").asInt()).isEqualTo(7200);
        assertThat(twilio.get("/v1/Rooms/RM1/Participants?Status=connected").get("participants"))
                .extracting(one -> one.get("identity").asText())
                .containsExactly("ada");
        assertThat(twilio.get("/v1/Compositions/CJ1").get("room_sid").asText()).isEqualTo("RM1");
        assertThat(signalWire
                        .get("/api/video/room_sessions/s1")
                        .get("max_members")
                        .asInt())
                .isEqualTo(7);
        assertThat(signalWire
                        .get("/api/video/rooms/daily?include_active_session=true")
                        .at("/active_session/id")
                        .asText())
                .isEqualTo("s1");
        assertThat(signalWire.get("/api/video/rooms").get("data")).hasSize(1);
    }

    @Test
    void roomsLastAsLongAsTheirRecordings(@TempDir Path folder) throws Exception {
        String lines = """
                {"sid":"RT1","status":"completed","date_created":"2026-06-02T10:00:00Z","duration":60,"grouping_sids":{"room_sid":"RM1"}}
                {"sid":"RT2","status":"completed","date_created":"2026-06-03T10:00:00Z","duration":30,"grouping_sids":{"room_sid":"RM1"}}
                {"sid":"RT3","status":"completed","date_created":"2026-06-01T10:00:00Z","duration":60,"grouping_sids":{"room_sid":"RM1"}}
                """;
        standIn.fill(Files.writeString(folder.resolve("account.jsonl"), lines));

        JsonNode room = twilio.get("/v1/Rooms/RM1");
        assertThat(room.get("date_created").asText()).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(room.get("end_time").asText()).isEqualTo("2026-06-03T10:00:30Z");
        assertThat(room.get("duration").asInt()).isEqualTo(2 * 86_400 + 30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"sid\":\"XX1\"}#must have an sid that begins with RT (a recording), RM (a room), PA (a participant) or CJ (a composition) but it is XX1",
                "{\"id\":\"1\"}#must be a recording (with room_session_id and size_in_bytes), a session (with room_id and start_time) or a room (with max_members)",
                "{\"name\":\"1\"}#must have an sid, as what Twilio returns, or an id, as what SignalWire returns",
                "[]#must be a JSON object",
                "{#must be a JSON object",
                "<project>#must be a JSON object",
                "{\"sid\":\"RT1\",\"status\":\"completed\"}#has no date_created",
                "{\"sid\":\"RM1\",\"date_created\":\"yesterday\"}#date_created must be a time in ISO 8601 but was \"yesterday\"",
                "{\"sid\":\"RM1\",\"date_created\":\"2026-01-02T03:00:00Z\",\"type\":\"odd\"}#Type must match group|go|peer-to-peer|group-small but was \"odd\"",
                "{\"sid\":\"CJ1\",\"room_sid\":\"RM1\",\"status\":\"odd\",\"date_created\":\"2026-01-02T03:00:00Z\"}#status is not a composition's: \"odd\""
            })
    void refusesLinesThatAreNoneOfThese(String line, String message, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("odd.jsonl"), "\n" + line + "\n");

        assertThatThrownBy(() -> standIn.fill(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ", line 2: " + message);
    }

    @Test
    void violationsOutliveTheRequestsThatAreKept() throws Exception {
        try (StandIn small = StandIn.empty().keptRequests(2).start()) {
            TestClient client = TestClient.ofTwilio(small);
            client.get("/v1/Recordings?PageSise=1");
            client.get("/v1/Rooms");
            client.get("/v1/Compositions");

            assertThat(small.requests())
                    .extracting(ReceivedRequest::path)
                    .containsExactly("/v1/Rooms", "/v1/Compositions");
            assertThat(small.violations())
                    .containsExactly("GET /v1/Recordings: query parameter PageSise is not of the contract");
        }
    }

    @Test
    void theEnvironmentHasUrlsAndCredentials() {
        assertThat(standIn.environment())
                .containsEntry("TWILIO_VIDEO_URL", standIn.twilioUrl().toString())
                .containsEntry("TWILIO_API_SECRET", standIn.twilioApiSecret())
                .containsEntry("SIGNALWIRE_VIDEO_URL", standIn.signalWireUrl().toString())
                .containsEntry("SIGNALWIRE_PROJECT_ID", standIn.signalWireProjectId())
                .hasSize(6);
    }

    private HttpResponse<byte[]> media(String url) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(url));
    }
}
