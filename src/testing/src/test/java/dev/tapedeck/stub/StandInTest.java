package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class StandInTest {

    @Test
    void requestsAreLoggedInOrderWithoutCredentials() throws Exception {
        try (StandIn standIn = StandIn.builder().start()) {
            TestClient.ofTwilio(standIn).get("/v1/Recordings?PageSize=2&DateCreatedAfter=2026-01-01T00%3A00%3A00Z");
            TestClient signalWire = TestClient.ofSignalWire(standIn);
            signalWire.send(signalWire.post("/api/video/room_recordings", "{}"));

            String query = "PageSize=2&DateCreatedAfter=2026-01-01T00%3A00%3A00Z";
            Map<String, List<String>> parameters =
                    Map.of("PageSize", List.of("2"), "DateCreatedAfter", List.of("2026-01-01T00:00:00Z"));
            String path = "/api/video/room_recordings";
            assertThat(standIn.requests())
                    .containsExactly(
                            new ReceivedRequest(
                                    Provider.TWILIO, "GET", "/v1/Recordings", query, "", parameters, 200, true),
                            new ReceivedRequest(Provider.SIGNALWIRE, "POST", path, "", "{}", Map.of(), 405, true));
            assertThat(standIn.requests().toString())
                    .contains("SIGNALWIRE POST /api/video/room_recordings -> 405")
                    .doesNotContain(standIn.twilioApiSecret(), standIn.signalWireApiToken());
        }
    }

    @Test
    void recordingsAreTheSameOnEveryRun() throws Exception {
        try (StandIn one = StandIn.builder().twilioRecordings(30).start();
                StandIn more = StandIn.builder().twilioRecordings(60).start()) {
            List<String> few = sids(one);

            assertThat(few).isNotEqualTo(sids(more)).isSubsetOf(sids(more)).hasSize(30);
            assertThat(one.twilioApiKey()).isEqualTo(more.twilioApiKey()).matches("SK[0-9a-f]{32}");
            // Java does not specify the numbers of SplittableRandom; this fails if a JDK has others.
            assertThat(few).contains("RTa64e83914ac74ae1e4151ac885848d1d");
        }
    }

    private static List<String> sids(StandIn standIn) throws Exception {
        return TestClient.texts(
                List.of(TestClient.ofTwilio(standIn).get("/v1/Recordings?PageSize=100")), "recordings", "sid");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "127.0.0.1:1, http://127.0.0.1:1",
        "[::1]:65535, http://[::1]:65535",
        "video.twilio.com, ''",
        "localhost, ''",
        "localhost.example:80, ''",
        "localhost:x, ''"
    })
    void linksLeadBackThroughProxiesOfThisMachine(String host, String root) throws Exception {
        try (StandIn standIn = StandIn.builder().start();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), standIn.twilioUrl().getPort())) {
            socket.getOutputStream()
                    .write(("GET /v1/Recordings?PageSize=1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                                    + "Authorization: "
                                    + TestClient.basic(standIn.twilioApiKey(), standIn.twilioApiSecret())
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);

            String expected = root.isEmpty() ? standIn.twilioUrl().toString() : root;
            assertThat(response).contains("\"next_page_url\":\"" + expected + "/v1/Recordings?");
        }
    }

    @Test
    void emptyAccountHasOneEmptyPage() throws Exception {
        try (StandIn standIn =
                StandIn.builder().twilioRecordings(0).signalWireRecordings(0).start()) {
            JsonNode page = TestClient.ofTwilio(standIn).get("/v1/Recordings");

            assertThat(page.get("recordings")).isEmpty();
            assertThat(page.at("/meta/next_page_url").isNull()).isTrue();
            assertThat(TestClient.ofSignalWire(standIn)
                            .get("/api/video/room_recordings")
                            .get("data"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br, gzip ; q=1.0"})
    void largeResponsesAreCompressedIfAccepted(String accepted) throws Exception {
        try (StandIn standIn = StandIn.builder().start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            var compressed = twilio.send(twilio.request("/v1/Recordings").header("Accept-Encoding", accepted));
            var small = twilio.send(twilio.request("/v1/Nothing").header("Accept-Encoding", accepted));

            assertThat(encoding(compressed)).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                    .isEqualTo(twilio.send(twilio.request("/v1/Recordings")).body());
            assertThat(encoding(small)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip;q=0.0", "x-gzipped"})
    void responsesAreNotCompressedUnlessAccepted(String accepted) throws Exception {
        try (StandIn standIn = StandIn.builder().start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);

            assertThat(encoding(twilio.send(twilio.request("/v1/Recordings").header("Accept-Encoding", accepted))))
                    .isEmpty();
        }
    }

    @Test
    void openConnectionAnswersWithinMilliseconds() throws Exception {
        try (StandIn standIn = StandIn.builder().start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            long[] nanoseconds = new long[100];
            for (int i = 0; i < nanoseconds.length; i++) {
                long start = System.nanoTime();
                twilio.get("/v1/Recordings?PageSize=1");
                nanoseconds[i] = System.nanoTime() - start;
            }

            Arrays.sort(nanoseconds);
            // The delayed ACK that TCP_NODELAY avoids costs 40 ms on each.
            assertThat(Duration.ofNanos(nanoseconds[50])).isLessThan(Duration.ofMillis(20));
        }
    }

    @Test
    void closedStandInRefusesConnections() {
        StandIn standIn = StandIn.builder().start();
        TestClient twilio = TestClient.ofTwilio(standIn);

        standIn.close();

        assertThatThrownBy(() -> twilio.get("/v1/Recordings")).isInstanceOf(ConnectException.class);
    }

    @Test
    void takenPortIsNamedAndOtherPortsAreFreed() {
        StandIn closed = StandIn.builder().start();
        int free = closed.twilioUrl().getPort();
        closed.close();
        try (StandIn standIn = StandIn.builder().start()) {
            int taken = standIn.twilioUrl().getPort();
            StandIn.Builder builder = StandIn.builder().twilioPort(free).signalWirePort(taken);

            assertThatThrownBy(builder::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("No server for SIGNALWIRE on port " + taken);
            builder.signalWirePort(0).start().close();
            assertThatThrownBy(builder.storagePort(taken)::start).hasMessage("No server for STORAGE on port " + taken);
        }
    }

    private static String encoding(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Encoding").orElse("");
    }
}
