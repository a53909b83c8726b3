package dev.tapedeck.stub;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to an API of a {@link StandIn}, whole, and its answer as it is before compression.
 *
 * <p>Names of headers are in lower case. Of an {@code authorization} header the scheme alone is kept. Headers that the
 * socket's side adds to an answer, {@code date} and {@code content-length}, are left out. Bodies are UTF-8 text, empty
 * where there was none.
 */
public record Exchange(
        Provider provider,
        String method,
        URI url,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, List<String>> responseHeaders,
        String responseBody) {

    private static final String AUTHORIZATION = "authorization";

    public static Exchange of(Provider provider, Request request, Response answer) {
        return new Exchange(
                provider,
                request.method(),
                request.url(),
                withoutCredentials(request.headers()),
                request.body(),
                answer.status(),
                lowerCase(answer.headers()),
                answer.body().toString());
    }

    private static Map<String, List<String>> withoutCredentials(Map<String, List<String>> headers) {
        Map<String, List<String>> harmless = new TreeMap<>(headers);
        harmless.computeIfPresent(
                AUTHORIZATION,
                (name, values) -> values.stream().map(Exchange::scheme).toList());
        return Collections.unmodifiableMap(harmless);
    }

    private static Map<String, List<String>> lowerCase(Map<String, String> headers) {
        Map<String, List<String>> named = new TreeMap<>();
        headers.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return Collections.unmodifiableMap(named);
    }

    private static String scheme(String authorization) {
        int space = authorization.indexOf(' ');
        // Without a space nobody knows whether it is a scheme or a secret.
        return space < 0 ? "" : authorization.substring(0, space);
    }
}
