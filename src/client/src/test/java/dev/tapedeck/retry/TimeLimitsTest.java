package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.server.FullBacklog;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

/** No call takes longer than its limits; those of a single call override those of its client. */
@Timeout(20)
class TimeLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int MORE_THAN_BUFFERS_HOLD = 32 * 1024 * 1024;
    private static final RawResponse SILENCE = RawResponse.stalled("");
    private static final RawResponse HALF =
            RawResponse.of("200 OK|Content-Type: application/json|Content-Length: 5000000", "{\"id\":");

    /** An upload that no contract has: their bodies fit in the buffers of a socket. */
    interface Upload {
        @POST("upload")
        Call<Void> upload(@Body RequestBody body, @Tag CallOptions options);
    }

    @Test
    void appliesTheConnectTimeout() {
        try (FullBacklog full = new FullBacklog()) {
            assertTimeUp(
                    full.url(), Wire.once().toBuilder().connectTimeout(SHORT).build(), CallOptions.defaults());
            assertTimeUp(
                    full.url(),
                    Wire.once(),
                    CallOptions.builder().connectTimeout(SHORT).build());
        }
    }

    @Test
    void appliesTheReadTimeout() {
        try (SocketServer server = SocketServer.giving(SILENCE, HALF.then(End.STALLED))) {
            assertTimeUp(
                    server.url(), Wire.once().toBuilder().readTimeout(SHORT).build(), CallOptions.defaults());
            assertTimeUp(
                    server.url(),
                    Wire.once(),
                    CallOptions.builder().readTimeout(SHORT).build());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALLED", "TRICKLING"})
    void appliesTheCallTimeout(End end) {
        try (SocketServer server = SocketServer.giving(HALF.then(end))) {
            assertTimeUp(server.url(), ClientOptions.builder().timeout(SHORT).build(), CallOptions.defaults());
            assertTimeUp(
                    server.url(),
                    ClientOptions.defaults(),
                    CallOptions.builder().timeout(SHORT).build());
        }
    }

    @Test
    void callTimeoutIncludesAttemptsAndPauses() {
        FakeTime waiting = new FakeTime();
        RawResponse busy = RawResponse.of("503 Busy|Retry-After: 10|Content-Length: 0", "");
        ClientOptions options = ClientOptions.builder()
                .timeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.builder().maxRetries(99).build())
                .build();
        try (SocketServer server = SocketServer.by((number, head) -> {
            waiting.pass(Duration.ofSeconds(7));
            return busy;
        })) {
            ApiException thrown =
                    catchThrowableOfType(ApiException.class, () -> RoomCall.GET.call(server.url(), options, waiting));

            // Three times 17 seconds are 51: another pause would end after the limit.
            assertThat(thrown.attempts()).isEqualTo(4);
            assertThat(waiting.pauses()).isEqualTo(List.of(ten(), ten(), ten()));
        }
    }

    @Test
    void lastAttemptHasOnlyTheRemainingTime() {
        FakeTime waiting = new FakeTime();
        ClientOptions options = ClientOptions.builder()
                .timeout(Duration.ofSeconds(20).plus(SHORT))
                .retryPolicy(RetryPolicy.defaults())
                .build();
        RawResponse busy = RawResponse.of("503 Busy|Retry-After: 20|Content-Length: 0", "");
        try (SocketServer server = SocketServer.giving(busy, SILENCE)) {
            assertTimeUp(server.url(), options, CallOptions.defaults(), waiting);

            assertThat(server.requests()).hasSize(2);
        }
    }

    /** A host that accepts a connection but stops reading the request. */
    @Test
    void appliesTheWriteTimeout() {
        CountDownLatch done = new CountDownLatch(1);
        try (SocketServer silent = SocketServer.speaking(connection -> done.await())) {
            assertUploadTimeUp(
                    silent.url(), Wire.once().toBuilder().writeTimeout(SHORT).build(), CallOptions.defaults());
            assertUploadTimeUp(
                    silent.url(),
                    Wire.once(),
                    CallOptions.builder().writeTimeout(SHORT).build());
        } finally {
            done.countDown();
        }
    }

    private static void assertUploadTimeUp(URI server, ClientOptions client, CallOptions call) {
        RequestBody body = RequestBody.create(new byte[MORE_THAN_BUFFERS_HOLD]);
        try (ApiClient calls = RoomCall.client(server, client, TimeSource.SYSTEM)) {
            Upload wire = calls.create(Upload.class);

            assertThatThrownBy(() -> calls.run(wire.upload(body, call)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage(
                            "POST /upload got no response: the time was up: raise connectTimeout(...), readTimeout(...)"
                                    + " or writeTimeout(...)");
        }
    }

    private static Duration ten() {
        return Duration.ofSeconds(10);
    }

    private static void assertTimeUp(URI server, ClientOptions client, CallOptions call) {
        assertTimeUp(server, client, call, TimeSource.SYSTEM);
    }

    private static void assertTimeUp(URI server, ClientOptions client, CallOptions call, TimeSource time) {
        try (ApiClient calls = RoomCall.client(server, client, time)) {
            CallTimeoutException thrown =
                    catchThrowableOfType(CallTimeoutException.class, () -> RoomCall.GET.call(calls.withOptions(call)));

            assertThat(thrown)
                    .hasMessageStartingWith(RoomCall.GET.title() + " got no response")
                    .hasMessageContaining(": the time was up: raise ");
        }
    }
}
