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
 * A complete request to one of a {@link StandIn}'s APIs, and the response before compression.
 *
 * <p>Header names are in lower case. Only the scheme of an {@code authorization} header is kept. The server's own
 * response headers {@code date} and {@code content-length} are left out. Bodies are UTF-8 text, empty if there was
 * none.
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

    static Exchange of(Provider provider, Request request, Response response) {
        return new Exchange(
                provider,
                request.method(),
                request.url(),
                withoutCredentials(request.headers()),
                request.body(),
                response.status(),
                lowerCase(response.headers()),
                response.body().toString());
    }

    private static Map<String, List<String>> withoutCredentials(Map<String, List<String>> headers) {
        Map<String, List<String>> shown = new TreeMap<>(headers);
        shown.computeIfPresent(
                AUTHORIZATION,
                (name, values) -> values.stream().map(Exchange::scheme).toList());
        return Collections.unmodifiableMap(shown);
    }

    private static Map<String, List<String>> lowerCase(Map<String, String> headers) {
        Map<String, List<String>> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return Collections.unmodifiableMap(lowerCase);
    }

    private static String scheme(String authorization) {
        int space = authorization.indexOf(' ');
        // Without a space it may be a scheme or a secret.
        return space < 0 ? "" : authorization.substring(0, space);
    }
}
