package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.DELETE;
import static dev.tapedeck.fault.UserCall.FETCH;
import static dev.tapedeck.fault.UserCall.LIST;
import static dev.tapedeck.server.RawResponse.empty;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Responses whose status is not 2xx. */
final class RefusalFaults {
    private static final String TEXT = "text/plain";

    private RefusalFaults() {}

    static Stream<Fault> of(Provider p) {
        return Stream.of(
                        Stream.of(401, 403, 404, 429, 500, 503, 408, 425, 599, 407, 400, 409, 421, 422)
                                .map(status -> bare(FETCH, status)),
                        Stream.of(404, 429, 503).map(status -> bare(LIST, status)),
                        Stream.of(401, 404, 409, 429, 500).map(status -> bare(DELETE, status)),
                        Stream.of(refused(FETCH, 502, "a page of HTML", RawResponse.html(502))),
                        waits(429, "5", "0", "31", "soon", "-1", "99999999999999", "Wed, 21 Oct 2099 07:28:00 GMT"),
                        waits(503, "5", "0", "31", "99999999999999"),
                        Stream.of(300, 301, 302, 303, 304, 307, 308).map(status -> redirect(FETCH, status)),
                        Stream.of(redirect(LIST, 302), redirect(DELETE, 308)),
                        texts(),
                        p.isTwilio() ? twilio() : signalWire(),
                        kind(
                                "408, 425, 429 or 5xx, and a retry succeeds",
                                when(FETCH, "503 once", empty(503), RawResponse.json("{}")),
                                when(FETCH, "408 once", empty(408), RawResponse.json("{}")),
                                when(FETCH, "429 once", empty(429), RawResponse.json("{}")),
                                when(DELETE, "425 once", empty(425), empty(204)),
                                when(DELETE, "503 once, then 404", empty(503), empty(404))))
                .flatMap(kind -> kind);
    }

    private static Fault bare(UserCall call, int status) {
        return refused(call, status, "no body", empty(status));
    }

    private static Fault refused(UserCall call, int status, String with, RawResponse response) {
        return when(call, status + " with " + with, response).kind(kindOf(status));
    }

    private static String kindOf(int status) {
        return switch (status) {
            case 400, 422 -> "400 or 422";
            case 401, 403, 404 -> String.valueOf(status);
            case 407 -> "407, although no proxy is set";
            case 429 -> "429, after the retries or with a long `Retry-After`";
            case 408, 425 -> "408 or 425, after the retries or with a long `Retry-After`";
            default ->
                status >= 500
                        ? "5xx, after the retries or with a long `Retry-After`"
                        : status < 400 ? "a redirect, which is never followed" : "any other 4xx";
        };
    }

    private static Stream<Fault> waits(int status, String... values) {
        return Arrays.stream(values)
                .map(after -> refused(
                        LIST, status, "Retry-After: " + after, empty(status).header("Retry-After", after)));
    }

    private static Fault redirect(UserCall call, int status) {
        return refused(call, status, "another host", empty(status).header("Location", Secrets.STORAGE + "/elsewhere"));
    }

    private static Stream<Fault> texts() {
        String signed = "See https://storage.example/a?Signature=" + Secrets.SIGNATURE;
        return Stream.concat(
                kind(
                        "4xx with a body that is not the provider's JSON",
                        refused("plain text", RawResponse.of(400, TEXT, "No such\r\n  filter.\n")),
                        refused("a text of 100,000 characters", RawResponse.of(400, TEXT, "a".repeat(100_000))),
                        refused("cut JSON", 400, "{\"message\":"),
                        refused("JSON of another form", 400, "{\"fault\":{\"why\":1}}"),
                        refused("an empty object", 400, "{}"),
                        refused("null", 400, "null"),
                        refused("an array", 400, "[]"),
                        refused("a string", 400, "\"broken\""),
                        refused("JSON nested 30,000 deep", 400, "{\"a\":" + "[".repeat(30_000))),
                kind(
                        "4xx that repeats the credentials or a signed link",
                        refused("the credentials", RawResponse.of(400, TEXT, "You sent " + Secrets.CREDENTIALS)),
                        refused(
                                "the credentials in a page of HTML",
                                RawResponse.of(400, "text/html", "<p>You sent <b>" + Secrets.CREDENTIALS + "</b>")),
                        refused(
                                "a signed link without a host",
                                RawResponse.of(400, TEXT, "See /a?Signature=" + Secrets.SIGNATURE + " first")),
                        refused("a signed link in a text", RawResponse.of(400, TEXT, signed))));
    }

    private static Fault refused(String with, RawResponse response) {
        return when(FETCH, "400 with " + with, response);
    }

    private static Fault refused(String with, int status, String json) {
        return refused(FETCH, status, with, RawResponse.json(status, json));
    }

    /** Returns the formats of Twilio's errors. */
    private static Stream<Fault> twilio() {
        return kinds(List.of(
                refused("details", 409, """
                        {"code":53628,"message":"Deleted.","status":409,"details":{"a":[1]}}"""),
                refused("the usual form", 404, usual(20404, "The requested resource was not found")),
                refused("the usual form", 401, usual(20003, "Authenticate")),
                refused("the usual form", 429, usual(20429, "Too Many Requests")),
                refused("the usual form", 500, usual(20500, "Internal Server Error")),
                refused("a signed link in the message", 400, usual(20001, "No " + Secrets.SIGNED)),
                refused("the newer form", 403, """
                        {"code":20403,"message":"Forbidden","httpStatusCode":403,"params":{"a":"b"},"userError":true}"""),
                refused("RFC 9457's form with two items", 422, problem("\"detail\":\"Two are wrong.\",")),
                refused("RFC 9457's form without a detail", 422, problem("")),
                refused("the code as a text", 400, """
                        {"code":"20001","message":"Bad"}"""),
                refused("values of other types", 400, """
                        {"code":[1],"message":7,"detail":"Bad","errors":{},"more_info":{}}"""),
                refused("a code alone", 400, """
                        {"code":20001,"status":400}"""),
                refused("a title and a blank message", 400, """
                        {"title":"Invalid input","message":" "}"""),
                refused("a detail and a message", 400, """
                        {"detail":"Longer","message":"Short"}"""),
                refused("other fields of other types", 404, """
                        {"code":20404,"message":"Gone","details":"x","params":[1],"status":"404","userError":"true"}"""),
                refused("a signed link in its JSON", 302, "{\"redirect_to\":\"" + Secrets.SIGNED + "\"}"),
                refused("items without words", 400, """
                        {"errors":[{"code":7},{"pointer":"/a"},null,"Odd."],"code":2}"""),
                refused("items by attribute", 400, """
                        {"message":"Bad","errors":{"size":["too large","odd"]}}"""),
                refused("a message that is a number", 400, """
                        {"message":7,"code":{}}"""),
                refused("a null code and message", 400, """
                        {"code":null,"message":null}""")));
    }

    private static String usual(int code, String message) {
        return """
                {"code":%d,"message":"%s","more_info":"https://www.twilio.com/docs/errors/%1$d","status":400}""".formatted(code, message);
    }

    private static String problem(String detail) {
        return """
                {"type":"about:blank","title":"Invalid","status":422,%s"instance":"/a","code":20422,"errors":[
                {"detail":"too large","pointer":"/size"},{"detail":"too long.","pointer":"/name","code":7}]}""".formatted(detail);
    }

    /** Returns the formats of SignalWire's errors. */
    private static Stream<Fault> signalWire() {
        return kinds(List.of(
                refused("one text", 400, "{\"error\":\"Bad Request.\"}"),
                refused("one text", 401, "{\"error\":\"Unauthorized\"}"),
                refused("one text", 403, "{\"error\":\"Forbidden\"}"),
                refused("one text", 404, "{\"error\":\"Not Found\"}"),
                refused("one text", 429, "{\"error\":\"Too Many Requests\"}"),
                refused("one text", 500, "{\"error\":\"Internal Server Error\"}"),
                refused("a signed link in its text", 400, "{\"error\":\"No " + Secrets.SIGNED + "\"}"),
                refused("two items", 422, """
                        {"errors":[
                        {"type":"validation_error","code":"too_large","message":"is wrong","attribute":"size","url":"https://a.example"},
                        {"type":"validation_error","code":"too_long","message":"is wrong","attribute":"name","statusCode":422}]}"""),
                refused("an item without an attribute", 422, """
                        {"errors":[{"type":"a","code":"odd","message":"Odd.","url":null}]}"""),
                refused("a signed link in an item", 422, "{\"errors\":[{\"message\":\"No " + Secrets.SIGNED + "\"}]}"),
                refused("no items", 422, "{\"errors\":[]}"),
                refused("no items", 500, "{\"errors\":[]}"),
                refused("items of another type", 422, "{\"errors\":\"all\"}"),
                refused("items that are empty", 422, "{\"errors\":[null,{},[],7]}"),
                refused("items of codes alone", 422, """
                        {"errors":[{"code":"odd","attribute":"name"},{"code":12}]}"""),
                refused("items of types alone", 422, """
                        {"errors":[{"type":"validation_error","message":null}]}"""),
                refused("items by attribute", 422, """
                        {"errors":{"name":["is too long","is odd"],"size":"is wrong"}}"""),
                refused("items that are texts", 403, "{\"errors\":[\"No scope.\",\"No room.\"]}"),
                refused("a message", 400, "{\"message\":\"Bad.\",\"code\":\"odd\"}"),
                refused("an item without a code", 422, """
                        {"errors":[{"message":"is too long","attribute":"name"}]}"""),
                refused("a title and an empty error", 403, """
                        {"title":"Forbidden","error":"","detail":null}"""),
                refused("an error that is a number", 400, "{\"error\":7}"),
                refused("an error that is an object", 400, "{\"error\":{\"message\":\"Bad\",\"code\":7}}"),
                refused("a code alone", 400, "{\"code\":\"odd\",\"status\":400}"),
                refused("a detail", 403, """
                        {"detail":"No scope.","status":403,"title":"Forbidden","code":"scope"}"""),
                refused("values of other types", 409, """
                        {"detail":{"a":1},"title":"Conflict","error":7}"""),
                refused("an item with values of other types", 422, """
                        {"errors":[{"message":"Odd.","code":7,"attribute":[],"url":1}]}"""),
                refused("a title alone", 409, "{\"status\":409,\"title\":\"Conflict\",\"code\":12}")));
    }

    /** Returns the faults by kind; the provider's JSON is its own kind if the status has none. */
    private static Stream<Fault> kinds(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.kind().equals(kindOf(400)) ? fault.kind("4xx with the provider's JSON") : fault);
    }
}
