package dev.tapedeck.stub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MediaLinksTest {

    private static final Instant NOW = Instant.parse("2026-08-09T10:11:12Z");
    private static final String LIST = "/api/video/room_recordings";

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final StandIn standIn = builder().start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    private StandIn.Builder builder() {
        InstantSource source = time::get;
        return StandIn.builder().clock(source.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void twilioRedirectsAndHasTheSameUrlAsJson() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);
        String sid = recording.get("sid").asText();

        HttpResponse<byte[]> response = media(recording, "");

        assertThat(response.statusCode()).isEqualTo(302);
        String location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .matches("\\Q" + standIn.storageUrl() + "/recordings/" + sid + "\\E\\.mk[av]\\?Expires="
                        + NOW.plusSeconds(3600).getEpochSecond() + "&Signature=[0-9a-f]{64}");
        assertThat(TestClient.json(response).toString()).isEqualTo("{\"redirect_to\":\"" + location + "\"}");
    }

    @Test
    void roomRecordingHasTheSameFile() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);
        String room = recording.at("/grouping_sids/room_sid").asText();
        JsonNode ofRoom = twilio.get(
                "/v1/Rooms/" + room + "/Recordings/" + recording.get("sid").asText());

        assertThat(ofRoom.at("/links/media")).isNotEqualTo(recording.at("/links/media"));
        assertThat(twilio.mediaUrl(ofRoom)).isEqualTo(twilio.mediaUrl(recording));
    }

    @Test
    void twilioRespondsWithJsonAloneIfSet() throws Exception {
        try (StandIn other = builder().twilioMediaAsJson().start()) {
            TestClient client = TestClient.ofTwilio(other);
            JsonNode recording = client.completedRecordings().get(0);

            HttpResponse<byte[]> response =
                    client.send(client.request(recording.at("/links/media").asText()));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Location")).isEmpty();
            assertThat(TestClient.json(response).get("redirect_to").asText())
                    .startsWith(other.storageUrl() + "/recordings/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "deleted"})
    void recordingThatIsNotCompletedHasNoMedia(String status) throws Exception {
        JsonNode recording = twilio.get("/v1/Recordings?Status=" + status).at("/recordings/0");

        HttpResponse<byte[]> response = media(recording, "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(TestClient.json(response).get("code").asInt()).isEqualTo(20404);
    }

    @Test
    void ttlIsAtLeastOneSecond() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);

        HttpResponse<byte[]> rejected = media(recording, "?Ttl=0");

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(TestClient.json(rejected).get("message").asText()).isEqualTo("Ttl must be at least 1 but was 0");
        assertThat(media(recording, "?Ttl=1").headers().firstValue("Location").orElseThrow())
                .contains("Expires=" + NOW.plusSeconds(1).getEpochSecond() + "&");
    }

    @Test
    void twilioUrlExpires() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);
        String url =
                media(recording, "?Ttl=60").headers().firstValue("Location").orElseThrow();

        time.set(NOW.plusSeconds(60).minusMillis(1));
        assertThat(head(url)).isEqualTo(200);
        time.set(NOW.plusSeconds(60));
        assertThat(head(url)).isEqualTo(403);
        assertThat(head(twilio.mediaUrl(recording))).isEqualTo(200);
    }

    @Test
    void expiryIsRoundedUpToASecond() throws Exception {
        time.set(NOW.plusMillis(1));
        JsonNode recording = twilio.completedRecordings().get(0);

        assertThat(media(recording, "?Ttl=1").headers().firstValue("Location").orElseThrow())
                .contains("Expires=" + NOW.plusSeconds(2).getEpochSecond() + "&");
    }

    @Test
    void uriOfSignalWireExpiresAfterMediaTtl() throws Exception {
        JsonNode recording = completedOfSignalWire();
        String one = LIST + "/" + recording.get("id").asText();

        assertThat(signalWire.get(one)).isEqualTo(recording);
        assertThat(uri(recording))
                .startsWith(standIn.storageUrl() + "/recordings/"
                        + recording.get("id").asText() + ".mp4?Expires="
                        + NOW.plusSeconds(900).getEpochSecond() + "&");
        String brief = uri(signalWire.get(one + "?media_ttl=60"));
        time.set(NOW.plusSeconds(60));
        assertThat(head(brief)).isEqualTo(403);
        assertThat(head(uri(recording))).isEqualTo(200);
    }

    @Test
    void fileOfSignalWireIsAnMp4OfItsSize() throws Exception {
        JsonNode recording = completedOfSignalWire();

        HttpResponse<byte[]> start = signalWire.send(
                TestClient.requestWithoutCredentials(uri(recording)).header("Range", "bytes=4-7"));

        assertThat(start.body()).asString().isEqualTo("ftyp");
        assertThat(start.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(start.headers().firstValue("Content-Range"))
                .hasValue("bytes 4-7/" + recording.get("size_in_bytes").asLong());
    }

    @Test
    void deletedFileOfSignalWireIsGone() throws Exception {
        JsonNode recording = completedOfSignalWire();

        signalWire.delete(LIST + "/" + recording.get("id").asText());

        assertThat(head(uri(recording))).isEqualTo(404);
    }

    private JsonNode completedOfSignalWire() throws Exception {
        return StreamSupport.stream(signalWire.get(LIST).get("data").spliterator(), false)
                .filter(one -> one.get("status").asText().equals("completed"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> media(JsonNode recording, String query) throws Exception {
        return twilio.send(twilio.request(recording.at("/links/media").asText() + query));
    }

    private int head(String url) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(url).method("HEAD", BodyPublishers.noBody()))
                .statusCode();
    }

    private static String uri(JsonNode recording) {
        return recording.get("uri").asText();
    }
}
