package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.ClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
    private static final Service SERVICE = Service.at(URI.create("https://example.com"), "user", "s3cret");

    @ParameterizedTest
    @CsvSource({
        "https://example.com,https://example.com/",
        "https://example.com/,https://example.com/",
        "http://127.0.0.1:8080/proxy,http://127.0.0.1:8080/proxy/",
        "http://127.0.0.1:8080/proxy/video/,http://127.0.0.1:8080/proxy/video/",
        "HTTPS://EXAMPLE.com:443,https://example.com/"
    })
    void addsASlashToTheAddress(String address, String base) {
        assertThat(Service.at(URI.create(address), "user", "s3cret").baseUrl()).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, it has no scheme",
        "/v1, it has no scheme",
        "ftp://example.com, it has another scheme",
        "mailto:a@example.com, it has another scheme",
        "https://example.com?a=b, it has a query",
        "https://example.com/?, it has a query",
        "https://example.com/#a, it has a fragment",
        "https://user@example.com, it has a user",
        "https://:pass@example.com, it has a user",
        "https:///v1, it has no host",
        "https:example.com, it has no host",
        "https://user:pass@example.com, it has a user",
        "https://example.com:99999, its host or port is not valid"
    })
    void refusesAnAddressThatIsNotABaseUrl(String address, String flaw) {
        assertThatThrownBy(() -> Service.at(URI.create(address), "user", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the base URL to be http or https, without user, query and fragment, but " + flaw
                        + ": correct baseUrl(...)");
    }

    @Test
    void textHasNoCredentials() {
        assertThat(SERVICE).hasToString("https://example.com/");
    }

    @Test
    void clientFollowsNoRedirectAndHasTimeLimits() {
        OkHttpClient client = new HttpClients(SERVICE).api();

        assertThat(client.followRedirects()).isFalse();
        assertThat(client.followSslRedirects()).isFalse();
        assertThat(client.retryOnConnectionFailure()).isFalse();
        assertThat(client.callTimeoutMillis()).isEqualTo(60_000);
        assertThat(client.connectTimeoutMillis()).isEqualTo(10_000);
        assertThat(client.readTimeoutMillis()).isEqualTo(30_000);
        assertThat(client.writeTimeoutMillis()).isEqualTo(30_000);
    }

    @Test
    void usesTheCallersClientWithoutChangingIt() {
        OkHttpClient own = new OkHttpClient();
        ClientOptions options =
                ClientOptions.builder().timeout(Duration.ofSeconds(5)).build();

        try (HttpClients clients = new HttpClients(SERVICE.with(Optional.of(own), options))) {
            assertThat(clients.api().connectionPool()).isSameAs(own.connectionPool());
            assertThat(clients.storage().connectionPool()).isSameAs(own.connectionPool());
            assertThat(clients.api().dispatcher()).isSameAs(own.dispatcher());
            assertThat(clients.api().callTimeoutMillis()).isEqualTo(5_000);
        }

        assertThat(own.followRedirects()).isTrue();
        assertThat(own.callTimeoutMillis()).isZero();
        assertThat(own.interceptors()).isEmpty();
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:1", "http://127.0.0.1", "http://127.1.2.3", "http://[::1]:80", "https://a.b"})
    void sendsCredentialsEncryptedOrToThisMachine(String address) {
        assertThat(Service.at(URI.create(address), "user", "s3cret").with(Optional.empty(), ClientOptions.defaults()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1",
                "http://video.twilio.com",
                "http://localhost.evil.com",
                "http://127.0.0.1.nip.io"
            })
    void sendsCredentialsInCleartextElsewhereOnlyIfAllowed(String address) {
        Service service = Service.at(URI.create(address), "user", "s3cret");

        assertThatThrownBy(() -> service.with(Optional.empty(), ClientOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the base URL to be https, because credentials are sent there: correct"
                        + " baseUrl(...), or allow it by ClientOptions.builder().allowCleartext()");
        assertThat(service.with(
                        Optional.empty(),
                        ClientOptions.builder().allowCleartext().build()))
                .isNotNull();
    }
}
