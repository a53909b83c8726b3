package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.retry.ProviderCalls.Client;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server ends its idle connections, as all do after a while: no call fails, and no request is sent twice. */
@Timeout(60)
class StaleConnectionsIT {
    private static final Set<End> ANSWERED = EnumSet.range(End.IDLE_CLOSED, End.IDLE_UNASKED_OPEN);
    private static final Set<End> UNANSWERED = EnumSet.of(End.IDLE_UNANSWERED, End.IDLE_UNANSWERED_RESET);
    private static final RawResponse OK = RawResponse.json("{}");
    private static final int CONNECTIONS = 20;
    // A connection that a caller's client made is probed for a GET only after a while.
    private static final int NOTICEABLE_MILLIS = 150;

    @TempDir
    private static Path folder;

    private static TestKeys keys;

    @BeforeAll
    static void trust() throws Exception {
        keys = TestKeys.in(folder);
        keys.trust();
    }

    @AfterAll
    static void forget() {
        TestKeys.forget();
    }

    static Stream<Arguments> answered() {
        return arguments(ANSWERED);
    }

    static Stream<Arguments> unanswered() {
        return arguments(UNANSWERED);
    }

    private static Stream<Arguments> arguments(Set<End> ends) {
        return ends.stream()
                .flatMap(end -> Arrays.stream(Channel.values())
                        .flatMap(channel ->
                                Arrays.stream(ProviderCalls.values()).map(api -> Arguments.of(end, channel, api))));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void sendsAPostOnAnotherConnection(End end, Channel channel, ProviderCalls api) throws Exception {
        try (SocketServer server = channel.server((number, request) -> OK.then(end), keys);
                Client client = channel.client(api, server, keys)) {
            client.get().run();
            server.endIdle(1);

            client.post().run();

            assertThat(server.methods()).containsExactly("GET", "POST");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void sendsAGetOnAnotherConnection(End end, Channel channel, ProviderCalls api) throws Exception {
        try (SocketServer server = channel.server((number, request) -> OK.then(end), keys);
                Client client = channel.client(api, server, keys)) {
            client.get().run();
            server.endIdle(1);
            Thread.sleep(channel.isOwn() ? 0 : NOTICEABLE_MILLIS);

            client.get().run();

            assertThat(server.methods()).containsExactly("GET", "GET");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void sendsAPostOnceIfTheServerHasReadIt(End end, Channel channel, ProviderCalls api) throws Exception {
        try (SocketServer server = channel.server((number, request) -> OK.then(end), keys);
                Client client = channel.client(api, server, keys)) {
            client.get().run();
            server.endIdle(1);

            ConnectionException thrown = catchThrowableOfType(ConnectionException.class, client.post()::run);

            assertThat(thrown.attempts()).isEqualTo(1);
            assertThat(server.methods()).containsExactly("GET", "POST");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void poolOfDeadConnectionsCostsNoAttempt(Channel channel) throws Exception {
        for (ProviderCalls api : ProviderCalls.values()) {
            try (SocketServer server = channel.server(Threads.together(CONNECTIONS, OK.then(End.IDLE_CLOSED)), keys);
                    Client client = channel.client(api, server, keys)) {
                fill(server, client);

                client.post().run();

                assertThat(server.requests()).hasSize(CONNECTIONS + 1);
                assertThat(server.connections()).isEqualTo(CONNECTIONS + 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void parallelPostsAreSentOnceEach(Channel channel) throws Exception {
        for (End end : ANSWERED) {
            try (SocketServer server = channel.server(Threads.together(CONNECTIONS, OK.then(end)), keys);
                    Client client = channel.client(ProviderCalls.TWILIO, server, keys)) {
                fill(server, client);

                assertThat(Threads.failures(CONNECTIONS, client.post())).isEmpty();

                assertThat(server.methods()).filteredOn("POST"::equals).hasSize(CONNECTIONS);
                assertThat(server.requests()).hasSize(2 * CONNECTIONS);
            }
        }
    }

    /** Opens many connections, which the server ends. */
    private static void fill(SocketServer server, Client client) throws Exception {
        assertThat(Threads.failures(CONNECTIONS, client.get())).isEmpty();
        server.endIdle(CONNECTIONS);
    }

    /** Whose sockets a client uses, and whether over TLS. */
    private enum Channel {
        OWN,
        OWN_TLS,
        CALLERS,
        CALLERS_TLS;

        private static final int IDLE_CONNECTIONS = 50;

        boolean isOwn() {
            return this == OWN || this == OWN_TLS;
        }

        private boolean isTls() {
            return this == OWN_TLS || this == CALLERS_TLS;
        }

        /** Returns a server that sends the script's responses. */
        SocketServer server(SocketServer.Script script, TestKeys keys) throws GeneralSecurityException, IOException {
            return isTls() ? SocketServer.by(script, keys.context()) : SocketServer.by(script);
        }

        /** Returns a client of the server, which sends each request once. */
        Client client(ProviderCalls api, SocketServer server, TestKeys keys)
                throws GeneralSecurityException, IOException {
            return client(api, server, keys, Wire.once());
        }

        /** Returns a client of the server with these options. */
        Client client(ProviderCalls api, SocketServer server, TestKeys keys, ClientOptions options)
                throws GeneralSecurityException, IOException {
            return api.client(server.url(), options, isOwn() ? Optional.empty() : Optional.of(callers(keys)));
        }

        private OkHttpClient callers(TestKeys keys) throws GeneralSecurityException, IOException {
            OkHttpClient.Builder client = new OkHttpClient.Builder()
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES));
            return isTls()
                    ? client.sslSocketFactory(keys.context().getSocketFactory(), keys.trustManager())
                            .build()
                    : client.build();
        }
    }
}
