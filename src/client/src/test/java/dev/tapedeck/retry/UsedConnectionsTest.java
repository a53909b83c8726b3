package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.retry.ProviderCalls.Client;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections are reused, depending on their earlier responses. */
@Timeout(60)
class UsedConnectionsTest {
    private static final RawResponse OK = RawResponse.json("{}");

    // A connection that a caller's client made is probed for a GET only after a while.
    private static final int NOTICEABLE_MILLIS = 150;

    private static Optional<OkHttpClient> given(boolean callersClient) {
        return callersClient ? Optional.of(new OkHttpClient()) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reusesALiveConnection(boolean callersClient) {
        try (SocketServer server = SocketServer.giving(OK);
                Client client = ProviderCalls.TWILIO.client(server.url(), Wire.once(), given(callersClient))) {
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
    void doesNotReuseAConnectionThatTheServiceCloses(String head) {
        RawResponse response = new RawResponse(head + "\r\nContent-Length: 2\r\n\r\n{}", End.KEPT);
        for (boolean callersClient : new boolean[] {false, true}) {
            try (SocketServer server = SocketServer.giving(response);
                    Client client = ProviderCalls.SIGNALWIRE.client(server.url(), Wire.once(), given(callersClient))) {
                client.get().run();
                client.post().run();
                client.get().run();

                assertThat(server.connections()).isEqualTo(3);
                assertThat(server.requests()).hasSize(3);
            }
        }
    }

    @Test
    void reusesAPersistentConnectionOfHttp10() {
        RawResponse response = OK.replace("1.1", "1.0").header("Connection", "Keep-Alive");
        try (SocketServer server = SocketServer.giving(response);
                Client client = ProviderCalls.TWILIO.client(server.url(), Wire.once(), Optional.empty())) {
            client.get().run();
            client.post().run();

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void doesNotTakeA408OnAUsedConnectionForTheResponse(ProviderCalls api) throws Exception {
        try (SocketServer server = SocketServer.giving(OK.then(End.IDLE_UNASKED_OPEN));
                Client client = api.client(server.url(), Wire.once(), given(true))) {
            client.get().run();
            server.endIdle(1);

            client.get().run();

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** The extra response is in the buffer of the previous one, where no probe sees it. */
    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void doesNotTakeAnExtraResponseForTheNextOne(ProviderCalls api) {
        String unasked = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
        try (SocketServer server = SocketServer.giving(new RawResponse(OK.text() + unasked, End.KEPT));
                Client client = api.client(server.url(), Wire.once(), Optional.empty())) {
            client.get().run();
            assertThatCode(client.get()::run).doesNotThrowAnyException();

            ConnectionException thrown = catchThrowableOfType(ConnectionException.class, client.post()::run);

            assertThat(thrown).hasMessageEndingWith(" got no response: the service sent a response before the request");
            // It may be closed before the server reads it.
            assertThat(server.methods()).filteredOn("POST"::equals).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void probesOtherConnectionsAfterOneBroke() throws Exception {
        FakeTime waiting = new FakeTime();
        OkHttpClient own = new OkHttpClient();
        try (SocketServer server = SocketServer.by(Threads.together(5, OK.then(End.IDLE_CLOSED)));
                Client client = ProviderCalls.TWILIO.client(
                        server.url(), ClientOptions.defaults(), Optional.of(own), waiting)) {
            assertThat(Threads.failures(5, client.get())).isEmpty();
            server.endIdle(5);

            client.get().run();

            assertThat(waiting.pauses()).hasSizeLessThanOrEqualTo(1);
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void interruptCostsOneConnectionAtMost() throws Exception {
        try (SocketServer server = SocketServer.by(Threads.together(3, OK));
                Client client = ProviderCalls.TWILIO.client(server.url(), Wire.once(), Optional.empty())) {
            assertThat(Threads.failures(3, client.get())).isEmpty();
            Thread.currentThread().interrupt();

            assertThatThrownBy(client.post()::run).isInstanceOf(CallInterruptedException.class);

            assertThat(Thread.interrupted()).isTrue();
            client.post().run();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    /** The service may be about to close the next connection too, just when the request is written. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void postTakesANewConnectionAfterAnEarlyClose(boolean callersClient) throws Exception {
        try (SocketServer server = SocketServer.giving(OK.then(End.IDLE_CLOSED));
                Client client = ProviderCalls.SIGNALWIRE.client(server.url(), Wire.once(), given(callersClient))) {
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void idleConnectionClosedByTheStorageHostCostsNoAttempt(boolean callersClient, @TempDir Path folder)
            throws Exception {
        try (SocketServer storage = SocketServer.giving(RawResponse.json("{}").then(End.IDLE_RESET));
                SocketServer server = SocketServer.giving(RawResponse.redirect(storage.url() + "/file"));
                TwilioVideo twilio = twilio(server, callersClient)) {
            twilio.recordings().media(ProviderCalls.SID).withExpectedSize(2).saveTo(folder.resolve("one"));
            storage.endIdle(1);
            Thread.sleep(callersClient ? NOTICEABLE_MILLIS : 0);

            twilio.recordings().media(ProviderCalls.SID).withExpectedSize(2).saveTo(folder.resolve("two"));

            assertThat(storage.requests()).hasSize(2);
            assertThat(storage.connections()).isEqualTo(2);
        }
    }

    private static TwilioVideo twilio(SocketServer server, boolean callersClient) {
        TwilioVideo.Builder builder = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(server.url())
                .options(Wire.once());
        return (callersClient ? builder.httpClient(new OkHttpClient()) : builder).build();
    }
}
