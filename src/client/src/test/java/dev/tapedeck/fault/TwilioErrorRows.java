package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.RawResponse;
import java.util.List;
import java.util.stream.Stream;

/** Twilio's three forms of error. */
final class TwilioErrorRows {
    private static final String FETCH = "GET " + Provider.TWILIO.one + " failed with ";

    private TwilioErrorRows() {}

    static List<Row> rows() {
        return Stream.of(usual(), newer(), odd()).flatMap(List::stream).toList();
    }

    private static List<Row> usual() {
        return List.of(
                row("the usual form", 404, usual(20404, "The requested resource was not found"))
                        .refused(
                                NotFoundException.class,
                                FETCH + "404: The requested resource was not found (code 20404)",
                                1)
                        .code("20404"),
                row("the usual form", 401, usual(20003, "Authenticate"))
                        .refused(AuthenticationException.class, FETCH + "401: Authenticate (code 20003)", 1)
                        .code("20003"),
                row("the usual form", 429, usual(20429, "Too Many Requests"))
                        .refused(RateLimitException.class, FETCH + "429: Too Many Requests (code 20429)", 3)
                        .code("20429"),
                row(
                                "the usual form with details",
                                409,
                                "{\"code\":53628,\"message\":\"Deleted.\",\"status\":409,\"details\":{\"a\":[1]}}")
                        .refused(ApiException.class, FETCH + "409: Deleted (code 53628)", 1)
                        .code("53628"));
    }

    private static List<Row> newer() {
        return List.of(
                row(
                                "the newer form",
                                403,
                                "{\"code\":20403,\"message\":\"Forbidden\",\"httpStatusCode\":403,\"params\":{\"a\":\"b\"},\"userError\":true}")
                        .refused(AuthenticationException.class, FETCH + "403: Forbidden (code 20403)", 1)
                        .code("20403"),
                row("RFC 9457's form with two items", 422, problem("\"detail\":\"Two are wrong.\","))
                        .refused(
                                ApiException.class,
                                FETCH + "422: Two are wrong; /size: too large; /name: too long (code 20422)",
                                1)
                        .code("20422"),
                row("RFC 9457's form without a detail", 422, problem(""))
                        .refused(
                                ApiException.class,
                                FETCH + "422: Invalid; /size: too large; /name: too long (code 20422)",
                                1)
                        .code("20422"));
    }

    private static List<Row> odd() {
        return List.of(
                row("the code as a text", 400, "{\"code\":\"20001\",\"message\":\"Bad\"}")
                        .refused(ApiException.class, FETCH + "400: Bad (code 20001)", 1)
                        .code("20001"),
                row(
                                "values of other types",
                                400,
                                "{\"code\":[1],\"message\":7,\"detail\":\"Bad\",\"errors\":{},\"more_info\":{}}")
                        .refused(ApiException.class, FETCH + "400: Bad", 1),
                row("a code alone", 400, "{\"code\":20001,\"status\":400}")
                        .refused(ApiException.class, FETCH + "400 (code 20001)", 1)
                        .code("20001"),
                row(
                                "items without words",
                                400,
                                "{\"errors\":[{\"code\":7},{\"pointer\":\"/a\"},null,\"Odd.\"],\"code\":2}")
                        .refused(ApiException.class, FETCH + "400: 7; pointer: /a; Odd (code 2)", 1)
                        .code("2"),
                row("items by attribute", 400, "{\"message\":\"Bad\",\"errors\":{\"size\":[\"too large\",\"odd\"]}}")
                        .refused(ApiException.class, FETCH + "400: Bad; size: too large; size: odd", 1),
                row("a message that is a number", 400, "{\"message\":7,\"code\":{}}")
                        .refused(ApiException.class, FETCH + "400: {\"message\":7,\"code\":{}}", 1),
                row("a null code and message", 400, "{\"code\":null,\"message\":null}")
                        .refused(ApiException.class, FETCH + "400: {\"code\":null,\"message\":null}", 1),
                row("a signed address in the message", 400, usual(20001, "No " + Secrets.SIGNED))
                        .refused(
                                ApiException.class,
                                FETCH + "400: No http://127.0.0.1:(port)/bucket/file?... (code 20001)",
                                1)
                        .code("20001"),
                row("the usual form", 500, usual(20500, "Internal Server Error"))
                        .refused(ApiException.class, FETCH + "500: Internal Server Error (code 20500)", 3)
                        .code("20500"));
    }

    private static Row row(String form, int status, String body) {
        return Row.when(status + " in " + form, Call.FETCH).service(RawResponse.json(status, body));
    }

    private static String usual(int code, String message) {
        return "{\"code\":" + code + ",\"message\":\"" + message
                + "\",\"more_info\":\"https://www.twilio.com/docs/errors/" + code + "\",\"status\":400}";
    }

    private static String problem(String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"Invalid\",\"status\":422," + detail
                + "\"instance\":\"/a\",\"code\":20422,\"errors\":[{\"detail\":\"too large\",\"pointer\":\"/size\"},"
                + "{\"detail\":\"too long.\",\"pointer\":\"/name\",\"code\":7}]}";
    }
}
