package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.RawResponse;
import java.util.List;
import java.util.stream.Stream;

/** SignalWire's three forms of error. */
final class SignalWireErrorRows {
    private static final String FETCH = "GET " + Provider.SIGNALWIRE.one + " failed with ";
    private static final String INVALID = FETCH + "422: The request contains invalid inputs";

    private SignalWireErrorRows() {}

    static List<Row> rows() {
        return Stream.of(texts(), items(), details()).flatMap(List::stream).toList();
    }

    private static List<Row> texts() {
        return List.of(
                row("one text", 400, "{\"error\":\"Bad Request.\"}")
                        .refused(ApiException.class, FETCH + "400: Bad Request", 1),
                row("one text", 401, "{\"error\":\"Unauthorized\"}")
                        .refused(AuthenticationException.class, FETCH + "401: Unauthorized", 1),
                row("one text", 403, "{\"error\":\"Forbidden\"}")
                        .refused(AuthenticationException.class, FETCH + "403: Forbidden", 1),
                row("one text", 404, "{\"error\":\"Not Found\"}")
                        .refused(NotFoundException.class, FETCH + "404: Not Found", 1),
                row("one text", 429, "{\"error\":\"Too Many Requests\"}")
                        .refused(RateLimitException.class, FETCH + "429: Too Many Requests", 3),
                row("one text", 500, "{\"error\":\"Internal Server Error\"}")
                        .refused(ApiException.class, FETCH + "500: Internal Server Error", 3));
    }

    private static List<Row> items() {
        return List.of(
                row(
                                "two items",
                                422,
                                "{\"errors\":[" + item("too_large", "size") + "," + item("too_long", "name") + "]}")
                        .refused(ApiException.class, INVALID + "; size: is wrong; name: is wrong (code too_large)", 1)
                        .code("too_large"),
                row(
                                "an item without an attribute",
                                422,
                                "{\"errors\":[{\"type\":\"a\",\"code\":\"odd\",\"message\":\"Odd.\",\"url\":null}]}")
                        .refused(ApiException.class, INVALID + "; Odd (code odd)", 1)
                        .code("odd"),
                row("a signed address in an item", 422, "{\"errors\":[{\"message\":\"No " + Secrets.SIGNED + "\"}]}")
                        .refused(ApiException.class, INVALID + "; No http://127.0.0.1:(port)/bucket/file?...", 1),
                row("no items", 422, "{\"errors\":[]}").refused(ApiException.class, INVALID, 1),
                row("items of another type", 422, "{\"errors\":\"all\"}")
                        .refused(ApiException.class, INVALID + "; all", 1),
                row("no items", 500, "{\"errors\":[]}").refused(ApiException.class, FETCH + "500: {\"errors\":[]}", 3),
                row("items that are empty", 422, "{\"errors\":[null,{},[],7]}").refused(ApiException.class, INVALID, 1),
                row(
                                "items of codes alone",
                                422,
                                "{\"errors\":[{\"code\":\"odd\",\"attribute\":\"name\"},{\"code\":12}]}")
                        .refused(ApiException.class, INVALID + "; name: odd; 12", 1)
                        .code("odd"),
                row("items of types alone", 422, "{\"errors\":[{\"type\":\"validation_error\",\"message\":null}]}")
                        .refused(ApiException.class, INVALID + "; validation_error", 1)
                        .code("validation_error"),
                row(
                                "items by attribute",
                                422,
                                "{\"errors\":{\"name\":[\"is too long\",\"is odd\"],\"size\":\"is wrong\"}}")
                        .refused(ApiException.class, INVALID + "; name: is too long; name: is odd; size: is wrong", 1),
                row("items that are texts", 403, "{\"errors\":[\"No scope.\",\"No room.\"]}")
                        .refused(AuthenticationException.class, FETCH + "403: No scope; No room", 1));
    }

    private static List<Row> details() {
        return List.of(
                row("a message", 400, "{\"message\":\"Bad.\",\"code\":\"odd\"}")
                        .refused(ApiException.class, FETCH + "400: Bad (code odd)", 1)
                        .code("odd"),
                row("an error that is an object", 400, "{\"error\":{\"message\":\"Bad\",\"code\":7}}")
                        .refused(ApiException.class, FETCH + "400: Bad (code 7)", 1)
                        .code("7"),
                row("a code alone", 400, "{\"code\":\"odd\",\"status\":400}")
                        .refused(ApiException.class, FETCH + "400 (code odd)", 1)
                        .code("odd"),
                row(
                                "a detail",
                                403,
                                "{\"detail\":\"No scope.\",\"status\":403,\"title\":\"Forbidden\",\"code\":\"scope\"}")
                        .refused(AuthenticationException.class, FETCH + "403: No scope (code scope)", 1)
                        .code("scope"),
                row("values of other types", 409, "{\"detail\":{\"a\":1},\"title\":\"Conflict\",\"error\":7}")
                        .refused(ApiException.class, FETCH + "409: Conflict", 1),
                row(
                                "an item with values of other types",
                                422,
                                "{\"errors\":[{\"message\":\"Odd.\",\"code\":7,\"attribute\":[],\"url\":1}]}")
                        .refused(ApiException.class, INVALID + "; Odd (code 7)", 1)
                        .code("7"),
                row("a title alone", 409, "{\"status\":409,\"title\":\"Conflict\",\"code\":12}")
                        .refused(ApiException.class, FETCH + "409: Conflict (code 12)", 1)
                        .code("12"),
                row("a signed address in its text", 400, "{\"error\":\"No " + Secrets.SIGNED + "\"}")
                        .refused(ApiException.class, FETCH + "400: No http://127.0.0.1:(port)/bucket/file?...", 1));
    }

    private static Row row(String form, int status, String body) {
        return Row.when(status + " with " + form, Call.FETCH).service(RawResponse.json(status, body));
    }

    private static String item(String code, String attribute) {
        return "{\"type\":\"validation_error\",\"code\":\"" + code + "\",\"message\":\"is wrong\",\"attribute\":\""
                + attribute + "\",\"url\":\"https://example.com/" + code + "\",\"statusCode\":422}";
    }
}
