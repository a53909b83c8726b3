package dev.tapedeck.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Where a service is and how to speak to it. {@code toString} tells the address only. */
public final class Service {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private final HttpUrl baseUrl;
    private final String authorization;
    private final Optional<OkHttpClient> httpClient;
    private final Duration timeout;

    private Service(HttpUrl baseUrl, String authorization, Optional<OkHttpClient> httpClient, Duration timeout) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.httpClient = httpClient;
        this.timeout = timeout;
    }

    /**
     * The service at this address, with Basic credentials.
     *
     * @throws IllegalArgumentException if the address is no http or https URL, or has a query or user in it
     */
    public static Service at(URI address, String user, String secret) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || address.getRawAuthority() == null
                || address.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException(
                    "Expected the base URL to be http or https, without user, query and fragment: correct baseUrl(...)");
        }
        // With the slash, a path in the base URL stays in front of every request's own.
        HttpUrl base = url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
        return new Service(base, Credentials.basic(user, secret), Optional.empty(), DEFAULT_TIMEOUT);
    }

    /** The same with a client whose pool, proxy, and interceptors are used. */
    public Service with(Optional<OkHttpClient> client, Optional<Duration> limit) {
        limit.filter(length -> length.isNegative() || length.isZero()).ifPresent(length -> {
            throw new IllegalArgumentException("Expected a positive timeout but was " + length);
        });
        return new Service(baseUrl, authorization, client, limit.orElse(timeout));
    }

    HttpUrl baseUrl() {
        return baseUrl;
    }

    /** The client that the two others share connections and settings with. */
    OkHttpClient httpClient() {
        return httpClient.orElseGet(OkHttpClient::new);
    }

    /** A client that sends the credentials to this service alone and follows no redirect. */
    OkHttpClient withCredentials(OkHttpClient client) {
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(timeout)
                // One limit holds for the whole call: a pause is not an end.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new CallOptionsInterceptor())
                .addInterceptor(new CredentialsInterceptor(baseUrl, authorization))
                .build();
    }

    /** A client for storage hosts: nothing that may sign requests is left, and https is never left for http. */
    static OkHttpClient withoutCredentials(OkHttpClient client) {
        OkHttpClient.Builder bare = client.newBuilder()
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(true)
                .followSslRedirects(false)
                // A file takes as long as it takes; a pause of this length is an end.
                .callTimeout(Duration.ZERO)
                .readTimeout(DEFAULT_TIMEOUT);
        bare.interceptors().clear();
        bare.networkInterceptors().clear();
        return bare.build();
    }

    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
