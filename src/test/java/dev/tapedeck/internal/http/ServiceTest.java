package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
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
    void anAddressEndsInASlash(String address, String base) {
        assertThat(Service.at(URI.create(address), "user", "s3cret").baseUrl()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "/v1",
                "ftp://example.com",
                "mailto:a@example.com",
                "https://example.com?a=b",
                "https://example.com/?",
                "https://example.com/#a",
                "https://user@example.com",
                "https://:pass@example.com",
                "https:///v1",
                "https:example.com",
                "https://user:pass@example.com"
            })
    void refusesAnAddressThatIsNoBaseUrl(String address) {
        assertThatThrownBy(() -> Service.at(URI.create(address), "user", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the base URL to be http or https, without user, query and fragment: correct"
                        + " baseUrl(...)");
    }

    @Test
    void itsTextHoldsNoCredentials() {
        assertThat(SERVICE).hasToString("https://example.com/");
    }

    @Test
    void itsClientFollowsNoRedirectAndHasATimeLimit() {
        OkHttpClient client = client(SERVICE);

        assertThat(client.followRedirects()).isFalse();
        assertThat(client.followSslRedirects()).isFalse();
        assertThat(client.callTimeoutMillis()).isEqualTo(60_000);
    }

    @Test
    void usesTheCallersClientAndDoesNotChangeIt() {
        OkHttpClient own = new OkHttpClient();

        OkHttpClient client = client(SERVICE.with(Optional.of(own), Optional.of(Duration.ofSeconds(5))));

        assertThat(client.connectionPool()).isSameAs(own.connectionPool());
        assertThat(client.dispatcher()).isSameAs(own.dispatcher());
        assertThat(client.callTimeoutMillis()).isEqualTo(5_000);
        assertThat(own.followRedirects()).isTrue();
        assertThat(own.callTimeoutMillis()).isZero();
        assertThat(own.interceptors()).isEmpty();
    }

    @Test
    void noShorterLimitCutsACallShort() {
        OkHttpClient client = client(SERVICE);

        assertThat(List.of(client.readTimeoutMillis(), client.writeTimeoutMillis()))
                .allMatch(limit -> limit == 0 || limit >= client.callTimeoutMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesATimeoutThatIsNotPositive(Duration timeout) {
        assertThatThrownBy(() -> SERVICE.with(Optional.empty(), Optional.of(timeout)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a positive timeout but was " + timeout);
    }

    private static OkHttpClient client(Service service) {
        return service.withCredentials(service.httpClient());
    }
}
