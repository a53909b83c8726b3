package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.server.RawResponse;
import java.util.List;
import java.util.Set;

/**
 * One row of the matrix.
 *
 * @param what what happens
 * @param call what the caller does
 * @param service what the service does, request by request; nobody listens if there is nothing
 * @param storage what the storage host does
 * @param limit the largest answer that the client takes, in bytes
 * @param outcome what the caller gets
 */
record Row(String what, Call call, List<RawResponse> service, List<RawResponse> storage, long limit, Outcome outcome) {
    // With the default policy; what can be sent again is sent as often.
    private static final int ATTEMPTS = 3;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int SERVER_ERROR = 500;

    private static final long LIMIT = 1_000_000;

    static Row when(String what, Call call) {
        return new Row(what, call, List.of(), List.of(), LIMIT, Outcome.UNKNOWN);
    }

    Row what(String happens) {
        return new Row(happens, call, service, storage, limit, outcome);
    }

    Row service(RawResponse... replies) {
        return new Row(what, call, List.of(replies), storage, limit, outcome);
    }

    Row storage(RawResponse... replies) {
        return new Row(what, call, service, List.of(replies), limit, outcome);
    }

    Row limit(long bytes) {
        return new Row(what, call, service, storage, bytes, outcome);
    }

    Row fails(Class<? extends Exception> type, String message, int requests) {
        return expecting(Outcome.of(message).type(type).requests(requests, 0));
    }

    /** Fails by an answer's status; its message begins with the request, as do all of this kind. */
    Row refused(Class<? extends ApiException> type, String message, int requests) {
        int status = Integer.parseInt(message.replaceFirst(".* failed with (\\d+).*", "$1"));
        boolean again = requests >= ATTEMPTS && (PASSING.contains(status) || status >= SERVER_ERROR);
        String words = again
                ? message.replaceFirst("failed with \\d+", "failed with " + status + " in " + ATTEMPTS + " attempts")
                : message;
        return expecting(Outcome.of(words).type(type).status(status).requests(requests, 0));
    }

    Row gives(String result, int requests) {
        return expecting(Outcome.of(result).requests(requests, 0));
    }

    Row code(String code) {
        return expecting(outcome.code(code));
    }

    Row status(int status) {
        return expecting(outcome.status(status));
    }

    Row records(int number) {
        return expecting(outcome.records(number));
    }

    Row requests(int toService, int toStorage) {
        return expecting(outcome.requests(toService, toStorage));
    }

    private Row expecting(Outcome expected) {
        return new Row(what, call, service, storage, limit, expected);
    }

    String title() {
        return call.name() + ": " + what;
    }

    @Override
    public String toString() {
        return title();
    }
}
