package dev.tapedeck.retry;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.retry.Api.Client;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Whose sockets a client speaks through, and whether it does so over TLS. */
enum Channel {
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

    /** A server that gives what the script says. */
    SocketServer server(SocketServer.Script script, TestKeys keys) throws GeneralSecurityException, IOException {
        return isTls() ? SocketServer.by(script, keys.context()) : SocketServer.by(script);
    }

    /** A client of the server, which sends each request once. */
    Client client(Api api, SocketServer server, TestKeys keys) throws GeneralSecurityException, IOException {
        return client(api, server, keys, Wire.once());
    }

    /** A client of the server with these options. */
    Client client(Api api, SocketServer server, TestKeys keys, ClientOptions options)
            throws GeneralSecurityException, IOException {
        return api.client(server.url(), options, isOwn() ? Optional.empty() : Optional.of(callers(keys)));
    }

    private OkHttpClient callers(TestKeys keys) throws GeneralSecurityException, IOException {
        OkHttpClient.Builder client =
                new OkHttpClient.Builder().connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES));
        return isTls()
                ? client.sslSocketFactory(keys.context().getSocketFactory(), keys.trustManager())
                        .build()
                : client.build();
    }
}
