package dev.tapedeck.stub.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What one server serves: it checks access, then calls the operation of the request's route.
 *
 * @param name for messages and the names of threads
 * @param page what {@code GET /} shows to people, if anything; no API has that path
 */
public record Service(
        String name, Access access, ErrorFormat errors, List<Route> routes, Optional<Supplier<Response>> page) {

    /** Creates a service without a page. */
    public Service(String name, Access access, ErrorFormat errors, List<Route> routes) {
        this(name, access, errors, routes, Optional.empty());
    }

    /** Returns this service with a page. */
    public Service withPage(Supplier<Response> shown) {
        return new Service(name, access, errors, routes, Optional.of(shown));
    }

    /** Who may send requests to a service. */
    public interface Access {

        /** Throws a {@link RequestException} for a request without the right credentials. */
        void check(Request request);
    }

    Response respond(Request request) {
        try {
            access.check(request);
            return route(request);
        } catch (RequestException e) {
            return errors.errorResponse(e).withHeaders(e.headers());
        }
    }

    /** Returns the page, if this is a request for it. */
    Optional<Response> page(Request request) {
        boolean isAsked = request.method().equals("GET") && request.path().equals("/");
        return page.filter(any -> isAsked).map(Supplier::get);
    }

    /** Returns the JSON that the service's operation for this path and query responds with, whoever asks. */
    public JsonObject look(String target) {
        Request request = new Request("GET", URI.create("http://127.0.0.1" + target), Map.of(), "", Map.of());
        return JsonParser.parseString(route(request).body().toString()).getAsJsonObject();
    }

    private Response route(Request request) {
        List<String> path = request.segments();
        List<Route> found =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (found.isEmpty()) {
            throw request.notFound();
        }
        Route route = found.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> RequestException.methodNotAllowed(
                        found.stream().map(Route::method).distinct().collect(Collectors.joining(", "))));
        return route.operation().respond(request.withVariables(route.match(path).orElseThrow()));
    }
}
