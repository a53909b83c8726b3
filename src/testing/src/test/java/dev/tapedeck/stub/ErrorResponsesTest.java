package dev.tapedeck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponsesTest {

    private final StandIn standIn = StandIn.builder().start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic eDp5", "Basic", "", "Bearer x"})
    void wrongCredentialsGive401(String authorization) throws Exception {
        var ofTwilio = twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", authorization));
        var ofSignalWire = signalWire.send(
                signalWire.request("/api/video/room_recordings").setHeader("Authorization", authorization));

        assertTwilioError(ofTwilio, 401, 20003);
        assertThat(ofTwilio.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Twilio API\"");
        assertSignalWireError(ofSignalWire, 401, "Unauthorized");
        assertThat(ofSignalWire.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"SignalWire\"");
    }

    @Test
    void caseOfTheSchemeIsIgnored() throws Exception {
        String basic = TestClient.basic(standIn.twilioApiKey(), standIn.twilioApiSecret());

        var response = twilio.send(
                twilio.request("/v1/Recordings").setHeader("Authorization", basic.replace("Basic", "bASIC")));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void accountSidAndAuthTokenAreAccepted() throws Exception {
        String account = TestClient.basic(standIn.twilioAccountSid(), standIn.twilioAuthToken());
        String mixed = TestClient.basic(standIn.twilioAccountSid(), standIn.twilioApiSecret());

        var response = twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", account));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestClient.json(response).at("/recordings/0/account_sid").asText())
                .isEqualTo(standIn.twilioAccountSid());
        assertTwilioError(twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", mixed)), 401, 20003);
    }

    @Test
    void credentialsOfTheOtherServiceGive401() throws Exception {
        String other = TestClient.basic(standIn.signalWireProjectId(), standIn.signalWireApiToken());

        assertTwilioError(twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", other)), 401, 20003);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/Recordings/",
                "/v1/Recordings/RT00000000000000000000000000000000",
                "/v1/Rooms/RM00000000000000000000000000000000/Recordings",
                "/v1/Rooms/standup/Recordings/RT00000000000000000000000000000000"
            })
    void unknownPathsOfTwilioGive404(String path) throws Exception {
        JsonNode error = assertTwilioError(twilio.send(twilio.request(path)), 404, 20404);

        assertThat(error.get("message").asText()).isEqualTo("The requested resource " + path + " was not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/video",
                "/api/video/room_recordings/1-1-1-1-1",
                "/api/video/room_sessions/00000000-0000-4000-8000-000000000000/recordings"
            })
    void unknownPathsOfSignalWireGive404(String path) throws Exception {
        assertSignalWireError(signalWire.send(signalWire.request(path)), 404, "Not Found");
    }

    @Test
    void otherMethodsGive405() throws Exception {
        var posted = twilio.send(twilio.post("/v1/Recordings", "Status=completed"));
        var deleted =
                signalWire.send(signalWire.request("/api/video/room_recordings").DELETE());
        var head = twilio.send(twilio.request("/v1/Recordings").method("HEAD", BodyPublishers.noBody()));

        assertTwilioError(posted, 405, 20004);
        assertThat(posted.headers().firstValue("Allow")).hasValue("GET");
        assertSignalWireError(deleted, 405, "Method Not Allowed");
        assertThat(head.statusCode()).isEqualTo(405);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PageSize=0, PageSize must be between 1 and 100 but was 0",
        "PageSize=101, PageSize must be between 1 and 100 but was 101",
        "PageSize=-1, 'PageSize must be a number but was \"-1\"'",
        "PageSize=99999999999, 'PageSize must be a number but was \"99999999999\"'",
        "Page=x, 'Page must be a number but was \"x\"'",
        "PageToken=PTRT0, 'PageToken is unknown: \"PTRT0\"'",
        "PageToken=, 'PageToken is unknown: \"\"'",
        "Status=COMPLETED, 'Status must match processing|completed|deleted|failed but was \"COMPLETED\"'",
        "SourceSid=MT1, 'SourceSid must match [a-zA-Z]{2}[0-9a-fA-F]{32} but was \"MT1\"'",
        "DateCreatedAfter=2026-01-01T00:00Z, "
                + "'DateCreatedAfter must have the form YYYY-MM-DDThh:mm:ssZ but was \"2026-01-01T00:00Z\"'",
        "DateCreatedBefore=2026-01-01T00:00:00+01:00, "
                + "'DateCreatedBefore must have the form YYYY-MM-DDThh:mm:ssZ but was \"2026-01-01T00:00:00 01:00\"'"
    })
    void invalidParametersOfTwilioGive400(String query, String message) throws Exception {
        JsonNode error = assertTwilioError(twilio.send(twilio.request("/v1/Recordings?" + query)), 400, 20001);

        assertThat(error.get("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "page_size=0, page_size, must be between 1 and 1000 but was 0",
        "page_size=1001, page_size, must be between 1 and 1000 but was 1001",
        "page_number=1, page_token, is required when page_number is greater than 0",
        "page_token=PA1-1-1-1-1, page_token, 'is unknown: \"PA1-1-1-1-1\"'",
        "media_ttl=-5, media_ttl, 'must be a number but was \"-5\"'"
    })
    void invalidParametersOfSignalWireGive422(String query, String attribute, String rule) throws Exception {
        var response = signalWire.send(signalWire.request("/api/video/room_recordings?" + query));

        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode error = TestClient.json(response).at("/errors/0");
        assertThat(error.get("type").asText()).isEqualTo("validation_error");
        assertThat(error.get("code").asText()).isEqualTo("invalid_parameter");
        assertThat(error.get("message").asText()).isEqualTo(attribute + " " + rule);
        assertThat(error.get("attribute").asText()).isEqualTo(attribute);
        assertThat(error.get("url").asText()).startsWith("https://signalwire.com/docs/");
    }

    private static JsonNode assertTwilioError(HttpResponse<byte[]> response, int status, int code) throws Exception {
        JsonNode error = TestClient.json(response);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(error.fieldNames()).toIterable().containsExactly("code", "message", "more_info", "status");
        assertThat(error.get("code").asInt()).isEqualTo(code);
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("more_info").asText()).isEqualTo("https://www.twilio.com/docs/errors/" + code);
        return error;
    }

    private static void assertSignalWireError(HttpResponse<byte[]> response, int status, String text) throws Exception {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestClient.json(response).toString()).isEqualTo("{\"error\":\"" + text + "\"}");
    }
}
