package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StandInObserverTest {

    private final BlockingQueue<Exchange> seen = new LinkedBlockingQueue<>();

    @Test
    void observerSeesRequestAndResponse() throws Exception {
        try (StandIn standIn = StandIn.builder().observer(seen::add).start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            var response = twilio.send(twilio.post("/v1/Recordings?PageSize=2", "Name=café&Name=x")
                    .header("X-Mixed-Case", "one")
                    .header("X-Mixed-Case", "two"));

            Exchange exchange = seen.remove();
            assertThat(exchange.provider()).isEqualTo(Provider.TWILIO);
            assertThat(exchange.method()).isEqualTo("POST");
            assertThat(exchange.url()).isEqualTo(URI.create(standIn.twilioUrl() + "/v1/Recordings?PageSize=2"));
            assertThat(exchange.requestHeaders()).containsEntry("x-mixed-case", List.of("one", "two"));
            assertThat(exchange.requestBody()).isEqualTo("Name=café&Name=x");
            assertThat(exchange.status()).isEqualTo(405);
            assertThat(exchange.responseHeaders())
                    .containsEntry("content-type", List.of("application/json; charset=utf-8"))
                    .containsEntry("allow", List.of("GET"))
                    .containsEntry("twilio-request-id", response.headers().allValues("Twilio-Request-Id"));
            assertThat(exchange.responseBody()).isEqualTo(new String(response.body(), UTF_8));
        }
    }

    @Test
    void observerSeesTextBeforeCompression() throws Exception {
        try (StandIn standIn = StandIn.builder().observer(seen::add).start()) {
            TestClient signalWire = TestClient.ofSignalWire(standIn);
            String path = "/api/video/room_recordings/00000000-0000-4000-8000-000000000000";
            signalWire.send(signalWire.request(path));
            var compressed = signalWire.send(
                    signalWire.request("/api/video/room_recordings").header("Accept-Encoding", "gzip"));

            assertThat(seen).hasSize(2);
            assertThat(seen.remove().responseBody()).isEqualTo("{\"error\":\"Not Found\"}");
            Exchange exchange = seen.remove();
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(exchange.responseBody()).startsWith("{\"links\":{").endsWith("}]}");
            assertThat(exchange.responseHeaders()).doesNotContainKey("content-encoding");
        }
    }

    @Test
    void observerSeesOnlyTheSchemeOfCredentials() throws Exception {
        try (StandIn standIn = StandIn.builder().observer(seen::add).start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            twilio.get("/v1/Recordings?PageSize=1");
            twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", "secret"));

            assertThat(seen)
                    .extracting(exchange -> exchange.requestHeaders().get("authorization"))
                    .containsExactly(List.of("Basic"), List.of(""));
        }
    }

    @Test
    void observerSeesNoFiles() throws Exception {
        try (StandIn standIn = StandIn.builder().observer(seen::add).start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            twilio.send(TestClient.requestWithoutCredentials(
                            twilio.mediaUrl(twilio.completedRecordings().get(0)))
                    .header("Range", "bytes=0-1"));

            assertThat(seen).extracting(Exchange::provider).containsExactly(Provider.TWILIO, Provider.TWILIO);
        }
    }

    @Test
    void exceptionOfTheObserverIsAFailureAndTheResponseIsSent() throws Exception {
        StandIn.Builder builder = StandIn.builder().observer(exchange -> {
            throw new AssertionError("seen " + exchange.method());
        });
        try (StandIn standIn = builder.start()) {
            TestClient.ofTwilio(standIn).get("/v1/Recordings");

            assertThat(standIn.failures()).extracting(Throwable::getMessage).containsExactly("seen GET");
        }
    }

    @Test
    void requestsKeepWhetherThereWereCredentials() throws Exception {
        try (StandIn standIn = StandIn.builder().start()) {
            TestClient twilio = TestClient.ofTwilio(standIn);
            twilio.send(twilio.request("/v1/Recordings").setHeader("Authorization", "Basic eDp5"));
            twilio.send(TestClient.requestWithoutCredentials(standIn.twilioUrl() + "/v1/Recordings"));

            assertThat(standIn.requests())
                    .extracting(ReceivedRequest::authorized)
                    .containsExactly(true, false);
            assertThat(standIn.requests()).extracting(ReceivedRequest::status).containsOnly(401);
        }
    }
}
