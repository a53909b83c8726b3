package dev.tapedeck.stub.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as a resource sees it.
 *
 * @param url the absolute URL that was asked
 * @param headers all of them, by their names in lower case
 * @param body the body as UTF-8 text, empty if there was none
 * @param variables the values of the route's variables, by their names
 */
public record Request(
        String method, URI url, Map<String, List<String>> headers, String body, Map<String, String> variables) {

    /** Scheme, host and port of the stand-in, which its absolute links begin with. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    public String path() {
        return url.getRawPath();
    }

    List<String> segments() {
        return Route.segments(path()).stream()
                .map(PercentEncoding::decodeSegment)
                .toList();
    }

    public Query query() {
        return Query.parse(Optional.ofNullable(url.getRawQuery()).orElse(""));
    }

    /** The parameters of a body that is a form. */
    public Query form() {
        return Query.parse(body);
    }

    /** The first header of that name, which is given in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The value of a variable, which the route's template must name. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalStateException("No {" + name + "}"));
    }

    Request with(Map<String, String> routeVariables) {
        return new Request(method, url, headers, body, routeVariables);
    }

    /** The same request with another path, which is encoded. */
    public Request at(String path) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Request(method, URI.create(origin() + path + query), headers, body, variables);
    }

    /** This resource's URL with another query. */
    public String urlWith(Query query) {
        return origin() + pathWith(query);
    }

    /** This resource's path with another query. */
    public String pathWith(Query query) {
        return path() + "?" + query;
    }
}
