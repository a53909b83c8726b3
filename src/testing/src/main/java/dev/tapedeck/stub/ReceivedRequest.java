package dev.tapedeck.stub;

import dev.tapedeck.stub.contract.HttpMessage;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link StandIn} received, and the status of the response.
 *
 * @param path as received, still percent-encoded
 * @param query as received, still percent-encoded; empty if there was none
 * @param body as UTF-8 text; empty if there was none
 * @param parameters the decoded parameters of the query and of a form in the body, in order; unmodifiable
 * @param status the status of the response; 0 if no HTTP was sent
 * @param authorized whether there was an {@code Authorization} header, right or wrong; its value is not kept
 */
public record ReceivedRequest(
        Provider provider,
        String method,
        String path,
        String query,
        String body,
        Map<String, List<String>> parameters,
        int status,
        boolean authorized) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static ReceivedRequest of(Provider provider, Request request, int status) {
        String query = Optional.ofNullable(request.url().getRawQuery()).orElse("");
        boolean authorized = request.header("authorization").isPresent();
        return new ReceivedRequest(
                provider,
                request.method(),
                request.path(),
                query,
                request.body(),
                parameters(request),
                status,
                authorized);
    }

    private static Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        add(parameters, request.query());
        if (request.header("content-type").orElse("").startsWith(FORM)) {
            add(parameters, request.form());
        }
        parameters.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(parameters);
    }

    private static void add(Map<String, List<String>> parameters, Query query) {
        query.parameters()
                .forEach(parameter -> parameters
                        .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                        .add(parameter.value()));
    }

    /** Returns the first value of a parameter; null if there is none. */
    public @Nullable String parameter(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    /**
     * Returns the id of the operation in the provider's contract, such as {@code ListRecordings} or
     * {@code list_room_recordings}; null if it has none, as requests for media.
     */
    public @Nullable String operation() {
        String target = path + (query.isEmpty() ? "" : "?" + query);
        HttpMessage.Request sent = new HttpMessage.Request(method, target, Map.of(), "");
        return Contracts.of(provider).map(contract -> contract.operation(sent)).orElse(null);
    }

    /**
     * Returns the request as one line of a log, {@code TWILIO GET /v1/Recordings?PageSize=2 -> 200}, without the signed
     * query of storage.
     */
    @Override
    public String toString() {
        // Signed URLs belong in no log: whoever reads one can read the file.
        boolean shown = !query.isEmpty() && provider != Provider.STORAGE;
        return provider + " " + method + " " + path + (shown ? "?" + query : "") + " -> " + status;
    }
}
