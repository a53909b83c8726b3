package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to an operation.
 *
 * @param url the absolute URL
 * @param headers all headers, by their names in lower case
 * @param body the body as UTF-8 text, empty if there was none
 * @param variables the values of the route's variables, by their names
 */
public record Request(
        String method, URI url, Map<String, List<String>> headers, String body, Map<String, String> variables) {

    /** Returns the scheme, host and port of the stand-in, with which its absolute links begin. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** Returns the path, still percent-encoded. */
    public String path() {
        return url.getRawPath();
    }

    /** Returns the decoded segments of the path. */
    List<String> segments() {
        return Route.segments(path()).stream().map(Request::decode).toList();
    }

    private static String decode(String segment) {
        // RFC 3986: a plus in a path is a plus; only forms and queries use it for a space.
        return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    }

    public Query query() {
        return Query.parse(Optional.ofNullable(url.getRawQuery()).orElse(""));
    }

    /** Returns the parameters of a form in the body. */
    public Query form() {
        return Query.parse(body);
    }

    /** Returns the first header of that name, which is given in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns the value of a variable of the route. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalStateException("No {" + name + "} in the route"));
    }

    Request withVariables(Map<String, String> routeVariables) {
        return new Request(method, url, headers, body, routeVariables);
    }

    /** Returns this request without a header, whose name is in lower case. */
    public Request without(String header) {
        Map<String, List<String>> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Request(method, url, fewer, body, variables);
    }

    /** Returns this request with another path, which is percent-encoded. */
    public Request withPath(String path) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Request(method, URI.create(origin() + path + query), headers, body, variables);
    }

    /** Returns the URL of this request with another query. */
    public String urlWith(Query query) {
        return origin() + pathWith(query);
    }

    /** Returns the path of this request with another query. */
    public String pathWith(Query query) {
        return path() + "?" + query;
    }

    /** Returns the exception for a path that names nothing. */
    public RequestException notFound() {
        return RequestException.notFound(path());
    }
}
