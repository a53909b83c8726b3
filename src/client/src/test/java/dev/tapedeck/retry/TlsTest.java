package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ConnectionException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls over TLS, with a certificate that the JVM trusts and with one that it doesn't. */
@Timeout(60)
class TlsTest {
    private static final ClientOptions OPTIONS = ClientOptions.defaults().withRetries(RetryPolicy.none());

    @TempDir
    private Path folder;

    private WireMockServer server = new WireMockServer();

    @BeforeEach
    void start() throws Exception {
        TestKeys keys = TestKeys.in(folder);
        server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.file().toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestKeys.PASSWORD)
                .keyManagerPassword(TestKeys.PASSWORD));
        server.start();
        server.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        keys.trust();
    }

    @AfterEach
    void stop() {
        TestKeys.forget();
        server.stop();
    }

    @Test
    void callsAServiceWhoseCertificateIsTrusted() {
        RoomCall.GET.call(url("localhost"), OPTIONS);

        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void sendsNothingToAServiceOfAnotherName() {
        assertThatThrownBy(() -> RoomCall.GET.call(url("127.0.0.1"), OPTIONS)).isInstanceOf(ConnectionException.class);

        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void sendsNothingToAServiceWhoseCertificateIsNotTrusted() {
        TestKeys.forget();

        assertThatThrownBy(() -> RoomCall.GET.call(url("localhost"), OPTIONS)).isInstanceOf(ConnectionException.class);

        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private URI url(String host) {
        return URI.create("https://" + host + ":" + server.httpsPort());
    }
}
