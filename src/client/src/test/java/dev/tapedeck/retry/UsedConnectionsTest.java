package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.IdleEnd;
import dev.tapedeck.IdleServer;
import dev.tapedeck.Wire;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.retry.Api.Client;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections are used again, by what the service said on them before. */
@Timeout(60)
class UsedConnectionsTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
    private static final String UNASKED = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";

    private static Optional<OkHttpClient> given(boolean callersClient) {
        return callersClient ? Optional.of(new OkHttpClient()) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatIsAliveIs(boolean callersClient) {
        try (IdleServer server = IdleServer.lasting();
                Client client = Api.TWILIO.client(server.url(), Wire.once(), given(callersClient))) {
            for (int i = 0; i < 20; i++) {
                client.get().run();
                client.post().run();
            }

            assertThat(server.requests()).hasSize(40);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nConnection: keep-alive, Close", "HTTP/1.0 200 OK"})
    void oneThatTheServiceSaysItClosesIsNot(String head) {
        String response = head + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        for (boolean callersClient : new boolean[] {false, true}) {
            try (IdleServer server = IdleServer.lasting().responding(response);
                    Client client = Api.SIGNALWIRE.client(server.url(), Wire.once(), given(callersClient))) {
                client.get().run();
                client.post().run();
                client.get().run();

                assertThat(server.connections()).isEqualTo(3);
                assertThat(server.requests()).hasSize(3);
            }
        }
    }

    @Test
    void oneOfHttp10ThatStaysIs() {
        String response = HEAD.replace("1.1", "1.0") + "Connection: Keep-Alive\r\n\r\n{}";
        try (IdleServer server = IdleServer.lasting().responding(response);
                Client client = Api.TWILIO.client(server.url(), Wire.once(), Optional.empty())) {
            client.get().run();
            client.post().run();

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void a408OnAUsedConnectionIsNoAnswerToAGet(Api api) throws Exception {
        try (IdleServer server = IdleServer.ending(IdleEnd.UNASKED_OPEN);
                Client client = api.client(server.url(), Wire.once(), given(true))) {
            client.get().run();
            server.endIdle(1);

            client.get().run();

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** It lies in the buffer of the response before, where no probe sees it. */
    @ParameterizedTest
    @EnumSource(Api.class)
    void aResponseThatCameAlongWithAnotherIsNoneToTheNextRequest(Api api) {
        try (IdleServer server = IdleServer.lasting().responding(HEAD + "\r\n{}" + UNASKED);
                Client client = api.client(server.url(), Wire.once(), Optional.empty())) {
            client.get().run();
            assertThatCode(client.get()::run).doesNotThrowAnyException();

            ConnectionException thrown = catchThrowableOfType(ConnectionException.class, client.post()::run);

            assertThat(thrown).hasMessageEndingWith(" got no answer: the service sent a response before the request");
            // It may be closed before the server reads it.
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void afterAConnectionBrokeTheOthersAreProbedBeforeAnAttempt() throws Exception {
        FakeTime waiting = new FakeTime();
        OkHttpClient own = new OkHttpClient();
        try (IdleServer server = IdleServer.ending(IdleEnd.FIN);
                Client client = Api.TWILIO.client(server.url(), ClientOptions.defaults(), Optional.of(own), waiting)) {
            open(server, client, 5);
            server.endIdle(5);

            client.get().run();

            assertThat(waiting.pauses()).hasSizeLessThanOrEqualTo(1);
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void anInterruptCostsOneConnectionAtMost() throws Exception {
        try (IdleServer server = IdleServer.lasting();
                Client client = Api.TWILIO.client(server.url(), Wire.once(), Optional.empty())) {
            open(server, client, 3);
            Thread.currentThread().interrupt();

            assertThatThrownBy(client.post()::run).isInstanceOf(CallInterruptedException.class);

            assertThat(Thread.interrupted()).isTrue();
            client.post().run();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    private static void open(IdleServer server, Client client, int connections) {
        CyclicBarrier together = new CyclicBarrier(connections);
        server.beforeResponse(() -> await(together));
        assertThat(Threads.failures(connections, client.get())).isEmpty();
        server.beforeResponse(() -> {});
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** It may be about to close the next connection too, just when the request is written. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterOneThatWasClosedAtOnceAPostTakesANewOne(boolean callersClient) throws Exception {
        try (IdleServer server = IdleServer.ending(IdleEnd.FIN);
                Client client = Api.SIGNALWIRE.client(server.url(), Wire.once(), given(callersClient))) {
            long start = System.nanoTime();
            client.get().run();
            server.endIdle(1);
            client.post().run();
            assumeThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));

            client.post().run();
            client.get().run();

            assertThat(server.requests()).hasSize(4);
            assertThat(server.connections()).isEqualTo(3);
        }
    }
}
