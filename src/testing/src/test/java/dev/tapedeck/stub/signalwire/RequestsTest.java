package dev.tapedeck.stub.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests may and may not do. */
class RequestsTest {
    private static final String ROOMS = "/api/video/rooms";

    private final StandIn standIn = StandIn.empty().start();
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
        return signalWire.send(signalWire
                .request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String created(String path, String body) throws Exception {
        return TestClient.json(send("POST", path, body)).get("id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"other\"}",
                "{\"name\":\"other\"}",
                "{\"name\":null}",
                "{\"created_at\":\"x\"}",
                "{\"active_session\":{}}",
                "{\"fps\":\"30\"}",
                "{\"bogus\":1}"
            })
    void changesWhatTheContractAllowsAlone(String body) throws Exception {
        String id = created(ROOMS, "{\"name\":\"standup\"}");
        JsonNode before = signalWire.get(ROOMS + "/" + id);
        assertThat(send("PUT", ROOMS + "/" + id, body).statusCode()).isEqualTo(200);

        JsonNode after = signalWire.get(ROOMS + "/" + id);
        for (String field : new String[] {"id", "name", "created_at", "fps", "active_session", "bogus"}) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(standIn.violations()).isNotEmpty();
    }

    @Test
    void ignoresFieldsOfConferencesThatItDoesNotKnow() throws Exception {
        String id = created("/api/video/conferences", "{\"display_name\":\"All\",\"id\":\"x\",\"bogus\":1}");
        JsonNode changed = TestClient.json(
                send("PUT", "/api/video/conferences/" + id, "{\"display_name\":\"Z\",\"name\":\"new\",\"bogus\":1}"));

        assertThat(changed.get("id").asText()).isEqualTo(id);
        assertThat(changed.get("name").asText()).isEqualTo("all");
        assertThat(changed.get("display_name").asText()).isEqualTo("Z");
        assertThat(changed.has("bogus")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "{, body",
        "[], body",
        "{}, name",
        "'{\"name\":\"a b\"}', name",
        "'{\"name\":\"ok\",\"max_members\":0}', max_members",
        "'{\"name\":\"ok\",\"quality\":\"4k\"}', quality"
    })
    void refusesInvalidBodies(String body, String attribute) throws Exception {
        HttpResponse<byte[]> response = send("POST", ROOMS, body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(TestClient.json(response).at("/errors/0/attribute").asText()).isEqualTo(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOMS + "?include_active_session=yes", "/api/video/logs?include_deleted=maybe"})
    void refusesFlagsThatAreNeitherTrueNorFalse(String target) throws Exception {
        assertThat(signalWire.send(signalWire.request(target)).statusCode()).isEqualTo(422);
    }

    @Test
    void survivesFormsThatAreNotEncoded() throws Exception {
        TestClient twilio = TestClient.ofTwilio(standIn);
        HttpResponse<byte[]> response = twilio.send(
                twilio.post("/v1/Rooms", "UniqueName=%").header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(TestClient.json(response).get("unique_name").asText()).isEqualTo("%");
        assertThat(standIn.violations()).singleElement().asString().contains("is not percent-encoded");
    }
}
