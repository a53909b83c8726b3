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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls over TLS, with a certificate that the JVM trusts and with one that it doesn't. */
@Timeout(60)
class TlsTest {
    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";
    private static final ClientOptions OPTIONS = ClientOptions.defaults().withRetries(RetryPolicy.none());

    @TempDir
    private Path folder;

    private WireMockServer server = new WireMockServer();

    @BeforeEach
    void start() throws Exception {
        Path keys = keys();
        server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        server.start();
        server.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        System.setProperty(TRUSTED, keys.toString());
        System.setProperty(TRUSTED + "Password", PASSWORD);
    }

    @AfterEach
    void stop() {
        forget();
        server.stop();
    }

    private static void forget() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
    }

    @Test
    void callsAServiceWhoseCertificateIsTrusted() {
        Method.GET.call(url("localhost"), OPTIONS);

        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void sendsNothingToAServiceOfAnotherName() {
        assertThatThrownBy(() -> Method.GET.call(url("127.0.0.1"), OPTIONS)).isInstanceOf(ConnectionException.class);

        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void sendsNothingToAServiceWhoseCertificateIsNotTrusted() {
        forget();

        assertThatThrownBy(() -> Method.GET.call(url("localhost"), OPTIONS)).isInstanceOf(ConnectionException.class);

        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private URI url(String host) {
        return URI.create("https://" + host + ":" + server.httpsPort());
    }

    /** A key and its own certificate, for localhost. */
    private Path keys() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "stub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return keys;
    }
}
