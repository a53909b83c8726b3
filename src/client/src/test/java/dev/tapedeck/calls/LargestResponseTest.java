package dev.tapedeck.calls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No response takes more memory than the limit, however it is sent. */
class LargestResponseTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final int LIMIT = 100_000;
    private static final int BOMB = 64 * 1024 * 1024;

    @Test
    void refusesALengthBeyondTheLimitBeforeAnyByte() {
        for (String length : new String[] {"100001", "2147483648", "999999999999999999"}) {
            RawResponse answer =
                    RawResponse.of("200 OK|Content-Length: " + length, "").then(RawResponse.End.STALLED);
            try (SocketServer server = SocketServer.giving(answer)) {
                assertThatThrownBy(() -> fetch(server))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessage("GET /v1/Recordings/" + SID
                                + ": Expected a response of at most 100000 bytes but its" + " Content-Length is "
                                + length + ": raise ClientOptions.builder().maxResponseBytes(...)");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"60000000", "2000000000"})
    void announcedLengthTakesNoMemory(String length) {
        ClientOptions options = ClientOptions.builder()
                .maxResponseBytes(Long.MAX_VALUE)
                .retryPolicy(RetryPolicy.none())
                .build();
        try (SocketServer server =
                SocketServer.giving(RawResponse.of("200 OK|Content-Length: " + length, json(300_000)))) {
            long before = allocated();

            assertThatThrownBy(() -> fetch(server, options)).isInstanceOf(ConnectionException.class);

            assertThat(allocated() - before).isLessThan(8L * 1024 * 1024);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 262_143, 262_144, 262_145, 524_288, 1_000_003})
    void readsABodyUpToItsLength(int length) {
        ClientOptions options = ClientOptions.builder().maxResponseBytes(length).build();
        try (SocketServer server = SocketServer.giving(RawResponse.json(json(length)))) {
            assertThat(fetch(server, options)).isNotNull();
        }
    }

    @Test
    void limitsCompressedBytesToo() {
        byte[] padded = new byte[LIMIT * 2];
        byte[] packed = packed(10);
        System.arraycopy(packed, 0, padded, 0, packed.length);
        // A gzip header may contain an endless name.
        padded[3] = 8;
        Arrays.fill(padded, 10, padded.length, (byte) 'x');
        try (SocketServer server = SocketServer.giving(RawResponse.of("200 OK|Content-Encoding: gzip", padded))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("at most 100000 bytes");
        }
    }

    @Test
    void readsOnlyTheBeginningOfAnErrorResponse() {
        RawResponse bomb = RawResponse.of("500 Oops|Content-Encoding: gzip", packed(BOMB));
        RawResponse endless = RawResponse.of("500 Oops", json(10_000_000)).then(RawResponse.End.STALLED);
        try (SocketServer server = SocketServer.giving(bomb, endless, endless)) {
            long before = allocated();

            ApiException thrown = catchThrowableOfType(ApiException.class, () -> fetch(server));

            assertThat(allocated() - before).isLessThan(16L * 1024 * 1024);
            assertThat(thrown.attempts()).isEqualTo(3);
            assertThat(thrown.serviceMessage()).hasSizeLessThan(1_000);
            assertThat(server.requests()).hasSize(3);
        }
    }

    /** Returns how many bytes this thread has allocated so far. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Returns a JSON object of this many bytes. */
    private static String json(int length) {
        return "{" + " ".repeat(length - 2) + "}";
    }

    /** Returns a JSON object of this many bytes, compressed. */
    private static byte[] packed(int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(Math.min(length - 2, 1024 * 1024)).getBytes(US_ASCII);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write('{');
            for (int left = length - 2; left > 0; left -= spaces.length) {
                gzip.write(spaces, 0, Math.min(left, spaces.length));
            }
            gzip.write('}');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Recording fetch(SocketServer server) {
        return fetch(
                server,
                ClientOptions.builder()
                        .maxResponseBytes(LIMIT)
                        .retryPolicy(RetryPolicy.defaults())
                        .build());
    }

    private static Recording fetch(SocketServer server, ClientOptions options) {
        Service service = Service.at(server.url(), "user", "s3cret").with(Optional.empty(), options);
        try (ApiClient client =
                new ApiClient(service, WireAdapters.gson(), (failure, body) -> failure, new FakeTime())) {
            return client.fetch(client.create(RecordingsApi.class).fetchRecording(SID, CallOptions.defaults()));
        }
    }
}
