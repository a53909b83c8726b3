package dev.tapedeck.stub.http;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one server serves: it checks access, then calls the operation of the request's route.
 *
 * @param name for messages and the names of threads
 */
public record Service(String name, Access access, ErrorFormat errors, List<Route> routes) {

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
