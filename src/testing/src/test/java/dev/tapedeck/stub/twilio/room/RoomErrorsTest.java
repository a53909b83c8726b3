package dev.tapedeck.stub.twilio.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid requests about rooms, participants and rules, and Twilio's codes for them. */
class RoomErrorsTest {

    private final StandIn standIn = StandIn.builder().start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Type, huge, 53108",
        "MaxParticipants, 0, 53107",
        "MaxParticipants, 51, 53107",
        "MaxParticipants, many, 53107",
        "EmptyRoomTimeout, 61, 53109",
        "UnusedRoomTimeout, 0, 53109",
        "StatusCallbackMethod, PUT, 53110",
        "StatusCallback, hooks, 53111",
        "StatusCallback, ftp://hooks.example, 53111",
        "MaxParticipantDuration, 86401, 20001",
        "VideoCodecs, VP9, 20001",
        "MediaRegion, Berlin, 20001",
        "AudioOnly, yes, 20001",
        "EnableTurn, 1, 20001",
        "TranscribeParticipantsOnConnect, 1, 20001",
        "TranscriptionsConfiguration, [], 20001",
        "TranscriptionsConfiguration, {, 20001",
        "RecordingRules, {}, 53120",
    })
    void invalidSettingsHaveTheirCodes(String name, String value, int code) throws Exception {
        assertError(post("/v1/Rooms", name, value), code);
        assertThat(twilio.get("/v1/Rooms").get("rooms")).isEmpty();
    }

    @Test
    void nameHasAtMost128Characters() throws Exception {
        assertError(post("/v1/Rooms", "UniqueName", "x".repeat(129)), 53101);
        assertThat(post("/v1/Rooms", "UniqueName", "x".repeat(128)).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{}",
                "[]",
                "[1]",
                "[{}]",
                "[{\"type\":\"include\"}]",
                "[{\"type\":\"include\",\"all\":false}]",
                "[{\"type\":\"include\",\"all\":\"true\"}]",
                "[{\"type\":\"include\",\"all\":true,\"kind\":\"audio\"}]",
                "[{\"type\":\"Include\",\"all\":true}]",
                "[{\"type\":\"include\",\"kind\":\"sound\"}]",
                "[{\"type\":\"include\",\"publisher\":7}]",
                "[{\"type\":\"include\",\"publisher\":[\"ada\"]}]",
                "[{\"type\":\"include\",\"identity\":\"ada\"}]",
            })
    void invalidRulesAreRejected(String rules) throws Exception {
        String room = room();
        String participant = room + "/Participants/" + standIn.joinTwilioRoom("daily", "ada");

        assertError(post(room + "/RecordingRules", "Rules", rules), 53120);
        assertError(post(participant + "/SubscribeRules", "Rules", rules), 53215);

        assertThat(twilio.get(participant + "/SubscribeRules")
                        .at("/date_updated")
                        .isNull())
                .isTrue();
    }

    @Test
    void rulesAreAtMostTwentyAndOfTheirKind() throws Exception {
        String room = room();
        String rule = "{\"type\":\"include\",\"kind\":\"audio\",\"track\":null},";
        String twenty = "[" + rule.repeat(19) + rule.replace("},", "}]");
        String data = twenty.replace("audio", "data");

        assertThat(post(room + "/RecordingRules", "Rules", twenty).statusCode()).isEqualTo(200);
        assertError(post(room + "/RecordingRules", "Rules", "[" + rule + twenty.substring(1)), 53120);
        assertError(post(room + "/RecordingRules", "Rules", data), 53120);
        String participant = room + "/Participants/" + standIn.joinTwilioRoom("daily", "ada");
        assertThat(post(participant + "/SubscribeRules", "Rules", data).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Completed"})
    void otherStatusesAreRejected(String status) throws Exception {
        String room = room();
        standIn.joinTwilioRoom("daily", "ada");

        assertError(post(room, "Status", status), 53112);
        assertError(post(room + "/Participants/ada", "Status", status), 53209);
        assertThat(twilio.get(room + "/Participants/ada").get("status").asText())
                .isEqualTo("connected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status=open", "PageSize=1001", "DateCreatedAfter=2026-13-01", "PageToken=x"})
    void invalidQueriesAreRejected(String query) throws Exception {
        String room = room();

        assertError(twilio.send(twilio.request("/v1/Rooms?" + query)), 20001);
        assertError(twilio.send(twilio.request(room + "/Participants?" + query)), 20001);
    }

    @Test
    void roomsAreFilteredByDay() throws Exception {
        assertThat(twilio.get("/v1/Rooms?Status=completed&DateCreatedAfter=2026-06-18")
                        .get("rooms"))
                .hasSize(1);
        assertThat(twilio.get("/v1/Rooms?Status=completed&DateCreatedBefore=2026-06-18")
                        .get("rooms"))
                .hasSize(7);
    }

    private String room() throws Exception {
        JsonNode room = TestClient.json(post("/v1/Rooms", "UniqueName", "daily"));
        return "/v1/Rooms/" + room.get("sid").asText();
    }

    private HttpResponse<byte[]> post(String target, String name, String value) throws Exception {
        return twilio.send(twilio.post(target, name + "=" + URLEncoder.encode(value, UTF_8)));
    }

    private static void assertError(HttpResponse<byte[]> response, int code) throws Exception {
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = TestClient.json(response);
        assertThat(error.get("code").asInt()).isEqualTo(code);
        assertThat(error.get("more_info").asText()).endsWith("/" + code);
    }
}
