package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls over TLS, with a trusted and with an untrusted certificate. */
@Timeout(60)
class TlsTest {
    @TempDir
    private static Path folder;

    private static TestKeys keys;

    private SocketServer server;

    @BeforeAll
    static void generate() throws Exception {
        keys = TestKeys.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
        server = SocketServer.by((number, request) -> RawResponse.json("{}"), keys.context());
        keys.trust();
    }

    @AfterEach
    void stop() {
        TestKeys.forget();
        server.close();
    }

    @Test
    void callsAServiceWhoseCertificateIsTrusted() {
        RoomCall.GET.call(server.url(), Wire.once());

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void sendsNothingToAServiceOfAnotherName() {
        assertRefused(URI.create("https://127.0.0.1:" + server.url().getPort()));
    }

    @Test
    void sendsNothingToAServiceWhoseCertificateIsNotTrusted() {
        TestKeys.forget();

        assertRefused(server.url());
    }

    private void assertRefused(URI url) {
        assertThatThrownBy(() -> RoomCall.GET.call(url, Wire.once())).isInstanceOf(ConnectionException.class);

        assertThat(server.requests()).isEmpty();
    }
}
