package dev.tapedeck.retry;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.IdleEnd;
import dev.tapedeck.IdleServer;
import dev.tapedeck.Wire;
import dev.tapedeck.retry.Api.Client;
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

    /** A server whose idle connections end so. */
    IdleServer server(IdleEnd end, TestKeys keys) throws GeneralSecurityException, IOException {
        return isTls() ? IdleServer.ending(end, keys.context()) : IdleServer.ending(end);
    }

    /** A client of the server, which sends each request once. */
    Client client(Api api, IdleServer server, TestKeys keys) throws GeneralSecurityException, IOException {
        return client(api, server, keys, Wire.once());
    }

    /** A client of the server with these options. */
    Client client(Api api, IdleServer server, TestKeys keys, ClientOptions options)
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
