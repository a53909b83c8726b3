package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.DELETE;
import static dev.tapedeck.fault.UserCall.FETCH;
import static dev.tapedeck.fault.UserCall.LIST;
import static dev.tapedeck.server.RawResponse.cut;
import static dev.tapedeck.server.RawResponse.empty;
import static dev.tapedeck.server.RawResponse.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import dev.tapedeck.server.RawResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Successful responses with wrong bodies. */
final class ResponseFaults {
    private static final long LIMIT = 10_000;

    private static final String ODD_JSON = "JSON with another type, character set or status, or as large as the limit";

    private ResponseFaults() {}

    static Stream<Fault> of(Provider p) {
        return Stream.of(
                        kind(
                                "the body is empty",
                                when(FETCH, "an empty body", empty(200)),
                                when(FETCH, "a blank body", json(" \r\n")),
                                when(FETCH, "204", empty(204)),
                                when(LIST, "an empty body", empty(200))),
                        pages(),
                        kind(
                                "the JSON is not an object",
                                when(FETCH, "null", json("null")),
                                when(FETCH, "an array", json("[]")),
                                when(FETCH, "a string", json("\"{}\"")),
                                when(FETCH, "a number", json("12")),
                                when(FETCH, "arrays nested 100,000 deep", json("[".repeat(100_000))),
                                when(LIST, "null", json("null")),
                                when(LIST, "an array", json("[]"))),
                        malformed(p),
                        sizes(p),
                        odd(p),
                        kind(
                                "a deletion's response has another status or body, or is cut",
                                when(DELETE, "204", empty(204)),
                                when(DELETE, "200 without a body", empty(200)),
                                when(DELETE, "202 with JSON", json(202, p.recording(""))),
                                when(DELETE, "a cut body", cut("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n ")),
                                when(DELETE, "a word", RawResponse.of(200, "text/plain", "OK")),
                                when(DELETE, "empty HTML", RawResponse.of(200, "text/html", ""))))
                .flatMap(kind -> kind);
    }

    /** Returns pages that gateways, portals and storage hosts send with a success status. */
    private static Stream<Fault> pages() {
        String portal =
                "<!DOCTYPE html>\n<html><head><style>p{}</style><title>Log in to the\n guest &amp; staff network"
                        + "</title><script>var a = '<p>';</script></head><body><p>Name</p></body></html>";
        RawResponse login = RawResponse.of(200, "text/html; charset=UTF-8", portal);
        RawResponse xml = RawResponse.of(
                200,
                "application/xml",
                "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>Request</Message></Error>");
        String plain = "<html><body><!-- a --><p>Sign in</p><p>to go <b>o</b>n</p></body></html>";
        return kind(
                "the body is a page of HTML, XML or text",
                when(FETCH, "a login page", login),
                when(FETCH, "a page of HTML that says it is JSON", json("\r\n " + plain)),
                when(FETCH, "a page of HTML with 201", RawResponse.of(201, "TEXT/HTML", plain)),
                when(FETCH, "XML", xml),
                when(FETCH, "a word", json("OK")),
                when(FETCH, "NaN", json("NaN")),
                when(FETCH, "JSON with a comment", json("/* a */{}")),
                when(LIST, "a login page", login),
                when(DELETE, "a login page", login),
                when(DELETE, "XML", xml));
    }

    private static Stream<Fault> malformed(Provider p) {
        String page = p.lastPage(2);
        return kind(
                "the JSON is cut or malformed",
                when(FETCH, "cut JSON", json("{\"" + p.words().id() + "\":")),
                when(FETCH, "more JSON after it", json("{}{}")),
                when(FETCH, "more than JSON after it", json("{}</html>")),
                when(FETCH, "a missing comma", json("{\"a\":1 \"b\":2}")),
                when(
                        FETCH,
                        "an unknown field nested 100,000 deep",
                        json("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
                when(FETCH, "a field name of a million characters", json("{\"" + "a".repeat(1_000_000) + "\":x}"))
                        .limit(2_000_000),
                when(LIST, "cut JSON", json(page.substring(0, page.indexOf("},{") + 2))),
                when(LIST, "more JSON after it", json(page + page)),
                when(LIST, "a missing comma", json(page.replace("},{", "} {"))));
    }

    private static Stream<Fault> sizes(Provider p) {
        String page = p.lastPage(1);
        String endless = "HTTP/1.1 200 OK\r\n\r\n";
        return Stream.concat(
                        kind(
                                "the response is larger than `maxResponseBytes`",
                                when(LIST, "a byte more than the limit", cut(endless + padded(page, 10_001))),
                                when(LIST, "a length of 5 MB", json(padded(page, 5_000_000))),
                                when(
                                        LIST,
                                        "a length of 2 GB",
                                        cut("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n")),
                                when(
                                        LIST,
                                        "a chunk of 5 MB",
                                        cut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4c4b40\r\n"
                                                + padded(page, 5_000_000))),
                                when(LIST, "5 MB without a length", cut(endless + padded(page, 5_000_000))),
                                when(
                                        LIST,
                                        "a byte more than the limit when decompressed",
                                        packed(padded(page, 10_001))),
                                when(LIST, "1 MB when decompressed", packed(padded(page, 1_000_000)))),
                        kind(
                                ODD_JSON,
                                when(LIST, "as many bytes as the limit", json(padded(page, 10_000))),
                                when(
                                        LIST,
                                        "as many bytes as the limit when decompressed",
                                        packed(padded(page, 10_000)))))
                .map(fault -> fault.limit(LIMIT));
    }

    private static String padded(String json, int length) {
        return json + " ".repeat(length - json.length());
    }

    private static RawResponse packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RawResponse.of(200, "application/json", bytes.toString(ISO_8859_1), ISO_8859_1)
                .header("Content-Encoding", "gzip");
    }

    private static Stream<Fault> odd(Provider p) {
        String record = p.recording("\"new\":\"é\"");
        UserCall read = UserCall.read("new");
        return kind(
                ODD_JSON,
                when(read, "JSON that says it is HTML", RawResponse.of(200, "text/html", record)),
                when(FETCH, "no content type", RawResponse.of(200, "", record)),
                when(FETCH, "a malformed content type", RawResponse.of(200, "json;;", record)),
                when(
                        read,
                        "an unknown character set",
                        RawResponse.of(200, "application/json; charset=klingon", record)),
                when(read, "UTF-16", RawResponse.of(200, "application/json; charset=UTF-16", record, UTF_16)),
                when(read, "a text that is not UTF-8", RawResponse.of(200, "application/json", record, ISO_8859_1)),
                when(FETCH, "a byte order mark", json("\uFEFF" + record)),
                when(FETCH, "202", json(202, record)));
    }
}
