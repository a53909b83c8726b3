package dev.tapedeck.fault;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Connections that are not made, break, or speak no HTTP. */
final class ConnectionRows {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String EARLY_END = "unexpected end of stream on http://127.0.0.1:(port)/...";

    private ConnectionRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(before(Call.LIST, "GET " + p.list));
        rows.addAll(noHttp(Call.LIST, "GET " + p.list));
        rows.addAll(before(Call.FETCH, "GET " + p.one));
        rows.addAll(noHttp(Call.FETCH, "GET " + p.one));
        rows.addAll(before(Call.DELETE, "DELETE " + p.one));
        rows.addAll(noHttp(Call.DELETE, "DELETE " + p.one));
        rows.addAll(within(Call.LIST, "GET " + p.list));
        rows.addAll(misread(Call.LIST, "GET " + p.list));
        rows.addAll(within(Call.FETCH, "GET " + p.one));
        rows.addAll(misread(Call.FETCH, "GET " + p.one));
        rows.addAll(recovered(p));
        return rows;
    }

    private static List<Row> before(Call call, String request) {
        String words = request + " got no answer in 3 attempts: ";
        return List.of(
                Row.when("the connection is refused", call)
                        .fails(ConnectionException.class, words + "Failed to connect to /127.0.0.1:(port)", 0),
                Row.when("the connection is reset before the answer", call)
                        .service(RawResponse.reset(""))
                        .fails(ConnectionException.class, words + "Connection reset", 3),
                Row.when("the connection ends before the answer", call)
                        .service(RawResponse.cut(""))
                        .fails(ConnectionException.class, words + EARLY_END, 3),
                Row.when("the connection ends within the answer's head", call)
                        .service(RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Le"))
                        .fails(ConnectionException.class, words + EARLY_END, 3));
    }

    private static List<Row> noHttp(Call call, String request) {
        String words = request + " got no answer in 3 attempts: ";
        return List.of(
                Row.when("the answer is no HTTP", call)
                        .service(RawResponse.cut("SSH-2.0-OpenSSH_9.6\r\n"))
                        .fails(ConnectionException.class, words + "Unexpected status line: SSH-2.0-OpenSSH_9.6", 3),
                Row.when("the answer is no HTTP and long", call)
                        .service(RawResponse.cut("HTTP".repeat(1000) + "\r\n"))
                        .fails(
                                ConnectionException.class,
                                words + ("Unexpected status line: " + "HTTP".repeat(50)).substring(0, 200) + "...",
                                3),
                Row.when("a header is of 300,000 characters", call)
                        .service(RawResponse.cut("HTTP/1.1 200 OK\r\nX: " + "a".repeat(300_000) + "\r\n\r\n{}"))
                        .fails(ConnectionException.class, words + EARLY_END, 3),
                Row.when("the answer's length is of 20 digits", call)
                        .service(RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}"))
                        .fails(ConnectionException.class, words + "the answer's Content-Length is no length", 3),
                Row.when("the answer's length is negative", call)
                        .service(RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}"))
                        .fails(ConnectionException.class, words + "the answer is no HTTP: byteCount < 0: -5", 3));
    }

    private static List<Row> within(Call call, String request) {
        String words = request + " got no answer in 3 attempts: ";
        return List.of(
                Row.when("the connection is reset in the middle of the body", call)
                        .service(RawResponse.reset(HEAD + "Content-Length: 500\r\n\r\n{\"a\":"))
                        .fails(ConnectionException.class, words + "Connection reset", 3),
                Row.when("the connection ends in the middle of the body", call)
                        .service(RawResponse.cut(HEAD + "Content-Length: 500\r\n\r\n{\"a\":"))
                        .fails(ConnectionException.class, words + "unexpected end of stream", 3),
                Row.when("the connection ends in the middle of a chunk", call)
                        .service(RawResponse.cut(HEAD + "Transfer-Encoding: chunked\r\n\r\n50\r\n{\"a\":"))
                        .fails(ConnectionException.class, words + "unexpected end of stream", 3),
                Row.when("the connection ends between two chunks", call)
                        .service(RawResponse.cut(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n"))
                        .fails(ConnectionException.class, words + "EOFException", 3));
    }

    private static List<Row> misread(Call call, String request) {
        String words = request + " got no answer in 3 attempts: ";
        return List.of(
                Row.when("a chunk's length is no number", call)
                        .service(RawResponse.cut(HEAD + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}"))
                        .fails(
                                ConnectionException.class,
                                words + "Expected leading [0-9a-fA-F] character but was 0x78",
                                3),
                Row.when("the connection ends in the middle of a refusal", call)
                        .service(RawResponse.cut("HTTP/1.1 400 Bad\r\nContent-Length: 500\r\n\r\nOops"))
                        .fails(ConnectionException.class, words + "unexpected end of stream", 3),
                Row.when("the body is said to be gzip and is not", call)
                        .service(RawResponse.json("{\"recordings\":[],\"data\":[]}")
                                .header("Content-Encoding", "gzip"))
                        .fails(
                                ConnectionException.class,
                                words + "Expected a body packed by gzip, as its Content-Encoding says, but it is not",
                                3));
    }

    private static List<Row> recovered(Provider p) {
        RawResponse reset = RawResponse.reset("");
        return List.of(
                Row.when("the connection is reset once", Call.LIST)
                        .service(reset, RawResponse.json(p.lastPage(2)))
                        .gives("all records", 2)
                        .records(2),
                Row.when("the connection is reset twice", Call.FETCH)
                        .service(reset, reset, RawResponse.json(p.recording("")))
                        .gives("the record", 3)
                        .records(1),
                Row.when("the connection is reset, and it is gone at the second attempt", Call.DELETE)
                        .service(reset, RawResponse.json(404, "{\"code\":20404,\"message\":\"Not found\"}"))
                        .gives("it is deleted", 2));
    }
}
