package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.FullBacklog;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Retries of requests that got no response, or only a part of one. */
class BrokenConnectionRetryTest {
    private static final RawResponse HALF =
            RawResponse.of("200 OK|Content-Type: application/json|Content-Length: 500", "{\"id\":");

    private final FakeTime waiting = new FakeTime();
    private final ClientOptions options = ClientOptions.builder()
            .readTimeout(Duration.ofMillis(400))
            .connectTimeout(Duration.ofMillis(200))
            .retryPolicy(RetryPolicy.defaults())
            .build();

    static Stream<Arguments> retriesIdempotentRequests() {
        Stream<Arguments> every = Arrays.stream(RoomCall.values())
                .flatMap(method -> Stream.of(
                        Arguments.of(RawResponse.cut(""), method),
                        Arguments.of(RawResponse.reset(""), method),
                        // The body of a deletion's response doesn't matter.
                        Arguments.of(method == RoomCall.DELETE ? RawResponse.cut("") : HALF, method)));
        Stream<Arguments> each = Stream.of(
                        RawResponse.stalled(""),
                        HALF.then(End.RESET),
                        HALF.then(End.STALLED),
                        RawResponse.of("200 OK|Transfer-Encoding: chunked", "7\r\n{\"id\":\r\n"))
                .flatMap(broken -> Stream.of(Arguments.of(broken, RoomCall.GET), Arguments.of(broken, RoomCall.POST)));
        return Stream.concat(every, each);
    }

    @ParameterizedTest
    @MethodSource
    void retriesIdempotentRequests(RawResponse broken, RoomCall method) {
        try (SocketServer server = SocketServer.giving(broken, RawResponse.json("{}"))) {
            if (method == RoomCall.POST) {
                ConnectionException thrown = catchThrowableOfType(
                        ConnectionException.class, () -> method.call(server.url(), options, waiting));
                assertThat(thrown.attempts()).isEqualTo(1);
                assertThat(thrown).hasMessageStartingWith("POST /api/video/rooms got no response: ");
            } else {
                method.call(server.url(), options, waiting);
            }

            assertThat(server.requests()).hasSize(method == RoomCall.POST ? 1 : 2);
        }
    }

    @Test
    void sendsAtMostThreeTimes() {
        try (SocketServer server = SocketServer.giving(HALF)) {
            ConnectionException thrown = catchThrowableOfType(
                    ConnectionException.class, () -> RoomCall.GET.call(server.url(), options, waiting));

            assertThat(thrown)
                    .isExactlyInstanceOf(ConnectionException.class)
                    .hasMessage(RoomCall.GET.title() + " got no response in 3 attempts: unexpected end of stream");
            assertThat(thrown.attempts()).isEqualTo(3);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(RoomCall.class)
    void retriesIfTheConnectionIsRefused(RoomCall method) throws IOException {
        // Nobody listens there, and nobody else can start to.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI refusing = URI.create("http://127.0.0.1:" + held.getLocalPort());

            assertTriedThreeTimes(method, refusing, ConnectionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "POST"})
    void retriesIfNobodyAcceptsTheConnection(RoomCall method) {
        try (FullBacklog full = new FullBacklog()) {
            assertTriedThreeTimes(method, full.url(), CallTimeoutException.class);
        }
    }

    private void assertTriedThreeTimes(RoomCall method, URI server, Class<? extends ConnectionException> type) {
        ConnectionException thrown =
                catchThrowableOfType(ConnectionException.class, () -> method.call(server, options, waiting));

        assertThat(thrown).isExactlyInstanceOf(type).hasMessageStartingWith(method.title() + " got no response in 3 ");
        assertThat(thrown.attempts()).isEqualTo(3);
        assertThat(waiting.pauses()).hasSize(2);
    }
}
