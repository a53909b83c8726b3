package dev.tapedeck.stub.http;

import dev.tapedeck.stub.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** What one provider answers, without its socket: access is checked, then the request's route is taken. */
public record Service(Provider provider, Access access, ErrorFormat dialect, List<Route> routes, int threads) {

    private static final int THREADS = 4;

    /** A service that answers a few requests at once. */
    public Service(Provider provider, Access access, ErrorFormat dialect, List<Route> routes) {
        this(provider, access, dialect, routes, THREADS);
    }

    Response answer(Request request) {
        try {
            access.check(request);
            return route(request);
        } catch (RequestException refusal) {
            return dialect.answer(refusal).with(refusal.headers());
        }
    }

    private Response route(Request request) {
        List<String> path = request.segments();
        List<Route> found =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (found.isEmpty()) {
            throw RequestException.notFound(request.path());
        }
        Route route = found.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> RequestException.methodNotAllowed(
                        found.stream().map(Route::method).distinct().collect(Collectors.joining(", "))));
        return route.operation().answer(request.with(route.match(path).orElseThrow()));
    }
}
