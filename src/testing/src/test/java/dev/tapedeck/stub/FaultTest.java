package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each kind of fault, as a client sees it. */
@Timeout(60)
class FaultTest {

    private static final String LIST = "/v1/Recordings?PageSize=5";
    private static final String SIGNALWIRE_LIST = "/api/video/room_recordings?page_size=5";

    private final StandIn standIn =
            StandIn.builder().twilioRecordings(30).signalWireRecordings(30).start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private final TestClient signalWire = TestClient.ofSignalWire(standIn);

    @AfterEach
    void close() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void respondsWithAStatusAFewTimes() throws Exception {
        Fault fault = standIn.fault("ListRecordings")
                .after(1)
                .times(2)
                .status(429)
                .retryAfter(1)
                .header("X-Odd", "yes");

        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
        HttpResponse<byte[]> refusal = twilio.send(twilio.request(LIST));
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.headers().firstValue("retry-after")).contains("1");
        assertThat(refusal.headers().firstValue("x-odd")).contains("yes");
        assertThat(refusal.headers().firstValue("twilio-request-id")).isPresent();
        assertThat(TestClient.json(refusal).get("code").asInt()).isEqualTo(20429);
        assertThat(twilio.send(twilio.request(LIST)).statusCode()).isEqualTo(429);
        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
        assertThat(fault.count()).isEqualTo(2);
        assertThat(standIn.requests("ListRecordings"))
                .extracting(ReceivedRequest::status)
                .containsExactly(200, 429, 429, 200);
    }

    @Test
    void appliesToItsOperationOnly() throws Exception {
        standIn.fault("ListRecordings").status(503);
        standIn.fault("get_room_recording").status(500);
        String id = signalWire.get(SIGNALWIRE_LIST).at("/data/0/id").asText();

        assertThat(twilio.send(twilio.request("/v1/Rooms")).statusCode()).isEqualTo(200);
        assertThat(twilio.send(twilio.request(LIST)).statusCode()).isEqualTo(503);
        HttpResponse<byte[]> failure = signalWire.send(signalWire.request("/api/video/room_recordings/" + id));
        assertThat(failure.statusCode()).isEqualTo(500);
        assertThat(new String(failure.body(), UTF_8)).isEqualTo("{\"error\":\"Internal Server Error\"}");
    }

    @Test
    void refusesUnknownOperations() {
        assertThatThrownBy(() -> standIn.fault("listRecordings"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operation is \"listRecordings\", which neither contract has (they have ListRecordings):"
                        + " write its operationId, such as ListRecordings or list_room_recordings");
    }

    @Test
    void losesTheResponseOfADeletion() throws Exception {
        String sid = twilio.get("/v1/Recordings?Status=completed&PageSize=1")
                .at("/recordings/0/sid")
                .asText();
        standIn.fault("DeleteRecording").times(1).reset().processed();

        assertThatThrownBy(() -> twilio.delete("/v1/Recordings/" + sid)).isInstanceOf(IOException.class);
        assertThat(standIn.requests("DeleteRecording").get(0).status()).isZero();
        assertThat(twilio.get("/v1/Recordings/" + sid).get("status").asText()).isEqualTo("deleted");
    }

    @Test
    void resetsWithoutCarryingOut() throws Exception {
        String sid = twilio.get("/v1/Recordings?Status=completed&PageSize=1")
                .at("/recordings/0/sid")
                .asText();
        standIn.fault("DeleteRecording").times(1).reset();

        assertThatThrownBy(() -> twilio.delete("/v1/Recordings/" + sid)).isInstanceOf(IOException.class);
        assertThat(twilio.get("/v1/Recordings/" + sid).get("status").asText()).isEqualTo("completed");
    }

    @Test
    void cutsABodyThatTheHeadAnnounces() throws Exception {
        standIn.fault("ListRecordings").cutAfter(100);

        String response = raw(LIST);
        String body = response.substring(response.indexOf("\r\n\r\n") + 4);
        assertThat(body).hasSize(100).startsWith("{\"meta\":");
        assertThat(response).containsPattern("Content-Length: \\d{4}");
        assertThatThrownBy(() -> twilio.get(LIST)).isInstanceOf(IOException.class);
    }

    @Test
    void stallsUntilTheClientGivesUp() throws Exception {
        standIn.fault("ListRecordings").times(1).stall();
        standIn.fault("FetchRoom").times(1).stallAfter(0);

        assertThatThrownBy(() -> raw(LIST)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> raw("/v1/Rooms/x")).isInstanceOf(SocketTimeoutException.class);
        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
    }

    @Test
    void sendsBytesThatAreNotHttpAndPagesOfHtml() throws Exception {
        standIn.fault("ListRecordings").times(1).garbage();
        assertThat(raw(LIST)).contains("this is not HTTP");
        standIn.fault("ListRecordings").times(1).html();
        HttpResponse<byte[]> html = twilio.send(twilio.request(LIST));

        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(new String(html.body(), UTF_8)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void delaysTheRealResponse() throws Exception {
        standIn.fault("ListRecordings").times(1).delay(Duration.ofMillis(300));
        long start = System.nanoTime();

        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
        assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
    }

    @Test
    void emptiesPagesOfBothProviders() throws Exception {
        standIn.fault("ListRecordings").after(1).times(1).emptyPage();
        standIn.fault("list_room_recordings").times(1).emptyPage();

        assertThat(twilio.pages(LIST, "/meta/next_page_url"))
                .hasSize(6)
                .extracting(page -> page.get("recordings").size())
                .containsExactly(5, 0, 5, 5, 5, 5);
        assertThat(signalWire.pages(SIGNALWIRE_LIST, "/links/next"))
                .extracting(page -> page.get("data").size())
                .containsExactly(0, 5, 5, 5, 5, 5);
    }

    @Test
    void repeatsTokensAndLeadsElsewhere() throws Exception {
        standIn.fault("ListRecordings").times(1).repeatedToken();
        String again = twilio.get(LIST).at("/meta/next_page_url").asText();
        assertThat(again).isEqualTo(standIn.twilioUrl() + LIST);
        standIn.fault("list_room_recordings").times(1).foreignLink();
        String next = signalWire.get(SIGNALWIRE_LIST).at("/links/next").asText();

        assertThat(next).isEqualTo(standIn.storageUrl() + SIGNALWIRE_LIST);
    }

    @Test
    void givesExpiredLinksToMedia() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);
        standIn.fault("FetchRecordingMedia").times(1).expiredLink();

        assertThat(media(twilio.mediaUrl(recording)).statusCode()).isEqualTo(403);
        assertThat(media(twilio.mediaUrl(recording)).statusCode()).isEqualTo(200);
        standIn.fault("list_room_recordings").times(1).expiredLink();
        for (JsonNode other : signalWire.get(SIGNALWIRE_LIST).get("data")) {
            if (other.get("uri").isTextual()) {
                assertThat(media(other.get("uri").asText()).statusCode()).isEqualTo(403);
            }
        }
    }

    @Test
    void breaksStorage() throws Exception {
        JsonNode recording = twilio.completedRecordings().get(0);
        String url = twilio.mediaUrl(recording);
        HttpResponse<byte[]> part = range(url);
        assertThat(part.statusCode()).isEqualTo(206);
        standIn.mediaFault().times(1).ignoredRange();
        HttpResponse<byte[]> whole = range(url);
        standIn.mediaFault().times(1).otherFile();
        HttpResponse<byte[]> other = range(url);
        standIn.mediaFault().times(1).status(503);

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(recording.get("size").asInt());
        assertThat(other.statusCode()).isEqualTo(206);
        assertThat(other.body()).hasSameSizeAs(part.body()).isNotEqualTo(part.body());
        assertThat(other.headers().firstValue("etag"))
                .isNotEqualTo(part.headers().firstValue("etag"));
        assertThat(new String(range(url).body(), UTF_8)).contains("<Code>SlowDown</Code>");
    }

    @Test
    void endsFaults() throws Exception {
        Fault fault = standIn.fault("ListRecordings").status(500);
        fault.remove();
        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
        standIn.fault("ListRecordings").status(500);
        standIn.reset();

        assertThat(twilio.get(LIST).get("recordings")).hasSize(5);
        assertThat(standIn.requests()).hasSize(1);
    }

    @Test
    void keepsDecodedParametersAndOperations() throws Exception {
        twilio.get(LIST + "&DateCreatedAfter=2026-01-01T00%3A00%3A00Z");
        twilio.send(twilio.post("/v1/Rooms", "UniqueName=stand%20up&VideoCodecs=VP8&VideoCodecs=H264")
                .header("Content-Type", "application/x-www-form-urlencoded"));
        ReceivedRequest list = standIn.requests("ListRecordings").get(0);
        ReceivedRequest room = standIn.requests("CreateRoom").get(0);

        assertThat(list.parameter("DateCreatedAfter")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(list.operation()).isEqualTo("ListRecordings");
        assertThat(room.parameter("UniqueName")).isEqualTo("stand up");
        assertThat(room.parameters().get("VideoCodecs")).containsExactly("VP8", "H264");
        assertThat(room.parameter("Missing")).isNull();
        assertThat(standIn.violations()).isEmpty();
    }

    @Test
    void findsRequestsThatTheContractDoesNotAllow() throws Exception {
        twilio.send(twilio.request("/v1/Recordings?PageSize=1000&Colour=red"));
        twilio.send(twilio.request("/v1/Tapes"));
        signalWire.send(signalWire.request("/api/video/room_recordings?page_size=x"));

        assertThat(standIn.violations())
                .containsExactly(
                        "GET /v1/Recordings: query parameter PageSize must be at most 100 but was 1000",
                        "GET /v1/Recordings: query parameter Colour is not of the contract",
                        "GET /v1/Tapes: the path is not of the contract",
                        "GET /api/video/room_recordings: query parameter page_size must be of the type integer but was"
                                + " \"x\"");
        standIn.reset();
        assertThat(standIn.violations()).isEmpty();
    }

    private HttpResponse<byte[]> media(String url) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(url));
    }

    private HttpResponse<byte[]> range(String url) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(url).header("Range", "bytes=0-99"));
    }

    /** Returns all bytes that the server sends, after two seconds at most. */
    private String raw(String target) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), standIn.twilioUrl().getPort())) {
            socket.setSoTimeout(2_000);
            String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + TestClient.basic(standIn.twilioApiKey(), standIn.twilioApiSecret()) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
