package dev.tapedeck.stub;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request as a resource sees it: the absolute URL that was asked, and the values of the route's variables. */
record Request(String method, URI url, Map<String, String> variables) {

    /** Scheme, host and port of the stand-in, which its absolute links begin with. */
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    String path() {
        return url.getRawPath();
    }

    List<String> segments() {
        return Route.segments(path()).stream().map(Percent::decodeSegment).toList();
    }

    Query query() {
        return Query.parse(Optional.ofNullable(url.getRawQuery()).orElse(""));
    }

    /** The value of a variable, which the route's template must name. */
    String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalStateException("No {" + name + "}"));
    }

    Request with(Map<String, String> routeVariables) {
        return new Request(method, url, routeVariables);
    }

    /** This resource's URL with another query. */
    String urlWith(Query query) {
        return origin() + path() + "?" + query;
    }
}
