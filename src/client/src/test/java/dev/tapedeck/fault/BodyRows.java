package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Bodies of successful answers that are not what they should be. */
final class BodyRows {
    private BodyRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(broken(Call.LIST, "GET " + p.list + ": "));
        rows.addAll(broken(Call.FETCH, "GET " + p.one + ": "));
        rows.addAll(cutPages(p));
        rows.addAll(cutRecords(p));
        rows.addAll(oddTypes(p));
        rows.addAll(oddCharacters(p));
        rows.addAll(deleted(p));
        return rows;
    }

    private static List<Row> broken(Call call, String request) {
        String found = request + "Expected JSON but 200 from 127.0.0.1 ";
        return List.of(
                unexpected("the body is empty", call, RawResponse.empty(200), found + "had an empty body"),
                unexpected("the body is blank", call, RawResponse.json(" \r\n"), found + "had an empty body"),
                unexpected(
                        "there is no body",
                        call,
                        RawResponse.empty(204),
                        found.replace("200", "204") + "had an empty body"),
                unexpected(
                        "the body is a page of HTML",
                        call,
                        RawResponse.html(200),
                        found + "was a page of HTML: \"Bad gateway\""),
                unexpected("the body is a word", call, RawResponse.json("OK"), found + "was plain text: \"OK\""),
                unexpected("the body is NaN", call, RawResponse.json("NaN"), found + "was plain text: \"NaN\""),
                unexpected(
                        "the JSON has a comment",
                        call,
                        RawResponse.json("/* a */{}"),
                        found + "was plain text: \"/* a */{}\""),
                unexpected("the JSON is the value null", call, RawResponse.json("null"), request + expected("null")),
                unexpected("the JSON is an array", call, RawResponse.json("[]"), request + expected("an array")),
                unexpected("the JSON is a string", call, RawResponse.json("\"{}\""), request + expected("a string")),
                unexpected("the JSON is a number", call, RawResponse.json("12"), request + expected("a number")),
                unexpected(
                        "arrays are nested 100,000 deep",
                        call,
                        RawResponse.json("[".repeat(100_000)),
                        request + expected("an array")),
                unexpected(
                        "an unknown field is nested 100,000 deep",
                        call,
                        RawResponse.json("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                        request + "Expected JSON but the text is malformed at $.a" + "[0]".repeat(19) + "..."));
    }

    private static String expected(String found) {
        return "Expected an object but was " + found + " at $";
    }

    private static Row unexpected(String what, Call call, RawResponse reply, String message) {
        return Row.when(what, call).service(reply).fails(UnexpectedResponseException.class, message, 1);
    }

    private static List<Row> cutPages(Provider p) {
        String list = "GET " + p.list + ": Expected ";
        String items = p.words().items();
        String page = p.lastPage(2);
        return List.of(
                unexpected(
                        "the JSON is cut",
                        Call.LIST,
                        RawResponse.json(page.substring(0, page.indexOf("},{") + 2)),
                        list + "JSON but it ended too early at $." + items + "[1]"),
                unexpected(
                        "more follows the JSON",
                        Call.LIST,
                        RawResponse.json(page + page),
                        list + "JSON but the text is malformed at $"),
                unexpected(
                        "the JSON lacks a comma",
                        Call.LIST,
                        RawResponse.json(page.replace("},{", "} {")),
                        list + "JSON but the text is malformed at $." + items + "[1]"));
    }

    private static List<Row> cutRecords(Provider p) {
        String one = "GET " + p.one + ": Expected ";
        return List.of(
                unexpected(
                        "the JSON is cut",
                        Call.FETCH,
                        RawResponse.json("{\"" + p.words().id() + "\":"),
                        one + "JSON but it ended too early at $." + p.words().id()),
                unexpected(
                        "more follows the JSON",
                        Call.FETCH,
                        RawResponse.json("{}{}"),
                        one + "JSON but the text is malformed at $"),
                unexpected(
                        "more than JSON follows it",
                        Call.FETCH,
                        RawResponse.json("{}</html>"),
                        one + "JSON but the text is malformed at $"),
                unexpected(
                        "the JSON lacks a comma",
                        Call.FETCH,
                        RawResponse.json("{\"a\":1 \"b\":2}"),
                        one + "JSON but the text is malformed at $.a"));
    }

    private static List<Row> oddTypes(Provider p) {
        String record = p.recording("\"new\":\"é\"");
        Call read = Call.read("new");
        return List.of(
                Row.when("the content type is text/html but it is JSON", read)
                        .service(RawResponse.of(200, "text/html", record))
                        .gives("new is é", 1)
                        .records(1),
                Row.when("there is no content type", Call.FETCH)
                        .service(RawResponse.of(200, "", p.recording("")))
                        .gives("the record", 1)
                        .records(1),
                Row.when("the content type is no media type", Call.LIST)
                        .service(RawResponse.of(200, "json;;", p.lastPage(1)))
                        .gives("all records", 1)
                        .records(1),
                Row.when("the character set is unknown", read)
                        .service(RawResponse.of(200, "application/json; charset=klingon", record))
                        .gives("new is é", 1)
                        .records(1));
    }

    private static List<Row> oddCharacters(Provider p) {
        String record = p.recording("\"new\":\"é\"");
        Call read = Call.read("new");
        return List.of(
                Row.when("the JSON is in UTF-16 and says so", read)
                        .service(RawResponse.of(200, "application/json; charset=UTF-16", record, UTF_16))
                        .gives("new is é", 1)
                        .records(1),
                Row.when("the JSON has a byte order mark", Call.FETCH)
                        .service(RawResponse.json("\uFEFF" + record))
                        .gives("the record", 1)
                        .records(1),
                Row.when("the text is no UTF-8", read)
                        .service(RawResponse.of(200, "application/json", record, ISO_8859_1))
                        .gives("new is \uFFFD", 1)
                        .records(1),
                Row.when("the status is 202", Call.FETCH)
                        .service(RawResponse.json(202, record))
                        .gives("the record", 1)
                        .records(1));
    }

    private static List<Row> deleted(Provider p) {
        Row deleted = Row.when("", Call.DELETE).gives("it is deleted", 1);
        return List.of(
                deleted.what("the answer is 204").service(RawResponse.empty(204)),
                deleted.what("the answer is 200 without a body").service(RawResponse.empty(200)),
                deleted.what("the body is cut")
                        .service(RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n ")),
                deleted.what("the body is a word").service(RawResponse.of(200, "text/plain", "OK")),
                deleted.what("the body is empty and said to be HTML").service(RawResponse.of(200, "text/html", "")),
                deleted.what("the answer is 202 with JSON").service(RawResponse.json(202, p.recording(""))),
                unexpected(
                        "the answer is a page of HTML",
                        Call.DELETE,
                        RawResponse.html(200),
                        "DELETE " + p.one
                                + ": Expected a response of the service but 200 from 127.0.0.1 was a page of HTML: \"Bad gateway\""));
    }
}
