package dev.tapedeck.stub;

import java.util.List;
import java.util.stream.Collectors;

/** What one provider answers, without its socket: access is checked, then the request's route is taken. */
record Service(Provider provider, Access access, Dialect dialect, List<Route> routes, int threads) {

    private static final int THREADS = 4;

    /** A service that answers a few requests at once. */
    Service(Provider provider, Access access, Dialect dialect, List<Route> routes) {
        this(provider, access, dialect, routes, THREADS);
    }

    Answer answer(Request request) {
        try {
            access.check(request);
            return route(request);
        } catch (Refusal refusal) {
            return dialect.answer(refusal).with(refusal.headers());
        }
    }

    private Answer route(Request request) {
        List<String> path = request.segments();
        List<Route> found =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (found.isEmpty()) {
            throw Refusal.notFound(request.path());
        }
        Route route = found.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Refusal.methodNotAllowed(
                        found.stream().map(Route::method).distinct().collect(Collectors.joining(", "))));
        return route.operation().answer(request.with(route.match(path).orElseThrow()));
    }
}
