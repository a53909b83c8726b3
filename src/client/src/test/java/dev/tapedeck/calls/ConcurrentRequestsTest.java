package dev.tapedeck.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client never has more requests open than its limit, however they end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentRequestsTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RawResponse OK = RawResponse.json("{}");
    private static final CallOptions SHORT =
            CallOptions.builder().timeout(Duration.ofMillis(200)).build();
    private static final String BUSY = " while the client had its limit of open requests (1):"
            + " raise ClientOptions.builder().maxConcurrentRequests(...)";

    private final CountDownLatch held = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesTheSettingWhenACallWaitsUntilItsTimeout(boolean ownHttpClient) throws Exception {
        try (SocketServer server = SocketServer.by(this::held);
                TwilioVideo twilio = twilio(server.url(), ownHttpClient)) {
            CompletableFuture<Throwable> first = first(twilio, server);

            // A view shares the limit.
            assertThatThrownBy(() -> twilio.withOptions(SHORT).recordings().fetch(SID))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("GET /v1/Recordings/" + SID + " got no response: the time was up" + BUSY);

            held.countDown();
            assertThat(first.get()).isNull();
            twilio.recordings().fetch(SID);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        try (SocketServer server = SocketServer.by(this::held);
                TwilioVideo twilio = twilio(server.url(), false)) {
            CompletableFuture<Throwable> first = first(twilio, server);
            AtomicBoolean flag = new AtomicBoolean();
            CompletableFuture<Throwable> second = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                Throwable thrown = catchThrowable(() -> twilio.recordings().fetch(SID));
                flag.set(Thread.currentThread().isInterrupted());
                second.complete(thrown);
            });
            start(waiting);

            waiting.interrupt();

            assertThat(second.get()).isInstanceOf(CallInterruptedException.class);
            assertThat(flag).isTrue();
            held.countDown();
            assertThat(first.get()).isNull();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closingTheClientEndsTheWaiting() throws Exception {
        try (SocketServer server = SocketServer.by(this::held)) {
            TwilioVideo twilio = twilio(server.url(), false);
            CompletableFuture<Throwable> first = first(twilio, server);
            CompletableFuture<Throwable> second = new CompletableFuture<>();
            Thread waiting = new Thread(() ->
                    second.complete(catchThrowable(() -> twilio.recordings().fetch(SID))));
            start(waiting);

            twilio.close();

            assertThat(second.get()).isInstanceOf(IllegalStateException.class);
            assertThat(first.get()).isNotNull();
            held.countDown();
        }
    }

    /** Starts a call, and returns when it waits. */
    private static void start(Thread call) {
        call.start();
        while (call.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void manyCallsTakeTurns() {
        try (SocketServer server = SocketServer.giving(OK);
                TwilioVideo twilio = twilio(server.url(), false)) {
            List<CompletableFuture<Throwable>> calls = IntStream.range(0, 40)
                    .mapToObj(i -> ending(() -> twilio.recordings().fetch(SID)))
                    .toList();

            assertThat(calls).extracting(CompletableFuture::join).containsOnlyNulls();
            assertThat(server.connections()).isOne();
        }
    }

    static List<RawResponse> leaveTheirPlace() {
        return List.of(
                OK,
                RawResponse.empty(204),
                RawResponse.json(404, "{\"message\":\"gone\"}"),
                RawResponse.json(503, "{}"),
                RawResponse.of("429 Slow|Content-Length: 0", ""),
                RawResponse.html(200),
                RawResponse.json("{\"sid\":"),
                RawResponse.json("[]"),
                RawResponse.json("{}").header("Content-Encoding", "gzip"),
                RawResponse.json("{}").header("Content-Encoding", "br"),
                RawResponse.json(200, " ".repeat(2_000) + "{}"),
                RawResponse.of("200 OK|Content-Length: none", "{}"),
                RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"),
                RawResponse.reset("HTTP/1.1 200 OK\r\n"),
                RawResponse.reset(""));
    }

    @ParameterizedTest
    @MethodSource
    void leaveTheirPlace(RawResponse response) {
        try (SocketServer server = SocketServer.by((number, request) -> request.startsWith("DELETE") ? OK : response);
                TwilioVideo twilio = twilio(server.url(), false)) {
            end(() -> twilio.recordings().fetch(SID));
            end(() -> twilio.recordings().list().toList());
            end(() -> twilio.recordings().media(SID).link());

            twilio.recordings().delete(SID);
        }
    }

    private static void end(Runnable call) {
        try {
            call.run();
        } catch (VideoException e) {
            // Only the place that it leaves matters here.
        }
    }

    @Test
    void aStreamThatIsOpenDelaysNoCallButTheNextStream() throws Exception {
        String file = "0123456789".repeat(100_000);
        try (SocketServer storage = SocketServer.by(
                        (number, request) -> RawResponse.of("200 OK|Content-Length: " + file.length(), file));
                SocketServer server = SocketServer.by((number, request) ->
                        request.contains("/Media") ? RawResponse.redirect(storage.url() + "/file") : OK);
                TwilioVideo twilio = twilio(server.url(), false)) {
            try (MediaStream open = twilio.recordings().media(SID).stream()) {
                assertThat(open.read()).isEqualTo('0');
                twilio.recordings().fetch(SID);

                assertThatThrownBy(() -> twilio.withOptions(SHORT).recordings().media(SID).stream())
                        .isInstanceOf(CallTimeoutException.class)
                        .hasMessage("The file of GET /v1/Recordings/" + SID + "/Media did not arrive: the time was up"
                                + BUSY)
                        .asInstanceOf(type(CallTimeoutException.class))
                        .returns(1, CallTimeoutException::attempts);
            }
            try (MediaStream next = twilio.recordings().media(SID).stream()) {
                assertThat(next.readAllBytes()).hasSize(file.length());
            }
            assertThat(storage.requests()).hasSize(2);
        }
    }

    @Test
    void refusesALimitBelowOne() {
        assertThatThrownBy(() -> ClientOptions.builder().maxConcurrentRequests(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxConcurrentRequests must be positive but was 0");
        assertThat(ClientOptions.defaults().maxConcurrentRequests()).isEqualTo(64);
        assertThat(ClientOptions.builder().maxConcurrentRequests(3).build().toBuilder()
                        .build())
                .returns(3, ClientOptions::maxConcurrentRequests);
    }

    /** Holds the first response until the test releases it. */
    private RawResponse held(int number, String request) {
        try {
            if (number == 0) {
                held.await();
            }
            return OK;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts a call, and returns when its request has reached the server. */
    private static CompletableFuture<Throwable> first(TwilioVideo twilio, SocketServer server) {
        CompletableFuture<Throwable> first = ending(() -> twilio.recordings().fetch(SID));
        while (server.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        return first;
    }

    private static CompletableFuture<Throwable> ending(Runnable call) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        new Thread(() -> end.complete(catchThrowable(call::run))).start();
        return end;
    }

    /** Returns a client with one request at a time and one retry. */
    private static TwilioVideo twilio(URI url, boolean ownHttpClient) {
        RetryPolicy again = RetryPolicy.builder()
                .maxRetries(1)
                .backoff(Duration.ofMillis(1), Duration.ofMillis(1))
                .build();
        TwilioVideo.Builder twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(url)
                .options(ClientOptions.builder()
                        .retryPolicy(again)
                        .maxResponseBytes(1_000)
                        .timeout(Duration.ofSeconds(20))
                        .maxConcurrentRequests(1)
                        .build());
        Optional.of(new OkHttpClient()).filter(own -> ownHttpClient).ifPresent(twilio::httpClient);
        return twilio.build();
    }
}
