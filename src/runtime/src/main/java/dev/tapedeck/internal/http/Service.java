package dev.tapedeck.internal.http;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.internal.text.Mask;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The address of a service and how to call it. {@code toString} shows only the address. */
public final class Service {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    private final HttpUrl baseUrl;
    private final Authorization authorization;
    private final Optional<OkHttpClient> httpClient;
    private final ClientOptions options;
    private String advice = "is baseUrl(...) right?";
    private String provider;

    private Service(
            HttpUrl baseUrl, Authorization authorization, Optional<OkHttpClient> httpClient, ClientOptions options) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.httpClient = httpClient;
        this.options = options;
        this.provider = baseUrl.host();
    }

    /** Returns the service at this address, with Basic credentials, as the other method does. */
    public static Service at(URI address, String user, String secret) {
        return at(address, Authorization.basic(user, secret));
    }

    /**
     * Returns the service at this address.
     *
     * @throws IllegalArgumentException if the address is not an http or https URL, or has a query or user in it; if the
     *     credentials cannot be sent
     * @throws IllegalStateException if a library is too old
     */
    public static Service at(URI address, Authorization authorization) {
        LibraryVersions.require();
        flaw(address).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    "Expected the base URL to be http or https, without user, query and fragment, but " + flaw
                            + ": correct baseUrl(...)");
        });
        HttpUrl url = HttpUrl.get(address.toString());
        // With the slash, a path in the base URL is prepended to every request's own path.
        HttpUrl base = url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
        return new Service(base, authorization, Optional.empty(), ClientOptions.defaults());
    }

    /** Returns why an address is not a valid base URL; empty if it is. Quotes nothing: it may contain a password. */
    static Optional<String> flaw(URI address) {
        String scheme = address.getScheme();
        if (scheme == null) {
            return Optional.of("it has no scheme");
        } else if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            return Optional.of("it has another scheme");
        } else if (address.getRawAuthority() == null) {
            return Optional.of("it has no host");
        } else if (address.getRawAuthority().indexOf('@') >= 0) {
            return Optional.of("it has a user");
        } else if (address.getRawQuery() != null) {
            return Optional.of("it has a query");
        } else if (address.getRawFragment() != null) {
            return Optional.of("it has a fragment");
        }
        return HttpUrl.parse(address.toString()) == null
                ? Optional.of("its host or port is not valid")
                : Optional.empty();
    }

    /**
     * Returns a copy with these options, and with an HTTP client whose pool, proxy and interceptors are used.
     *
     * @throws IllegalArgumentException if the credentials would be sent without encryption and the options do not allow
     *     it
     */
    public Service with(Optional<OkHttpClient> client, ClientOptions clientOptions) {
        if (!baseUrl.isHttps()
                && !clientOptions.isCleartextAllowed()
                && !LOOPBACK.matcher(baseUrl.host()).matches()) {
            throw new IllegalArgumentException("Expected the base URL to be https, because credentials are sent there:"
                    + " correct baseUrl(...), or allow it by ClientOptions.builder().allowCleartext()");
        }
        return copy(client, clientOptions);
    }

    /** Returns a copy with this question for a caller whose host is unknown. */
    public Service advising(String question) {
        Service advising = copy(httpClient, options);
        advising.advice = question;
        return advising;
    }

    /** Returns a copy with this provider's name, which observers of calls receive. */
    public Service of(String name) {
        Service named = copy(httpClient, options);
        named.provider = name;
        return named;
    }

    private Service copy(Optional<OkHttpClient> client, ClientOptions clientOptions) {
        Service copy = new Service(baseUrl, authorization, client, clientOptions);
        copy.advice = advice;
        copy.provider = provider;
        return copy;
    }

    /** The name of the provider; the host unless it is set. */
    public String provider() {
        return provider;
    }

    public HttpUrl baseUrl() {
        return baseUrl;
    }

    Optional<OkHttpClient> httpClient() {
        return httpClient;
    }

    public ClientOptions options() {
        return options;
    }

    CredentialsInterceptor credentials(Mask mask) {
        return new CredentialsInterceptor(baseUrl, authorization, mask);
    }

    /** The question for a caller whose host is unknown. */
    String advice() {
        return advice;
    }

    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
