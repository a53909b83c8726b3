package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.DELETE;
import static dev.tapedeck.fault.UserCall.FETCH;
import static dev.tapedeck.fault.UserCall.LIST;
import static dev.tapedeck.server.RawResponse.cut;
import static dev.tapedeck.server.RawResponse.reset;

import dev.tapedeck.server.RawResponse;
import java.util.stream.Stream;

/** Connections that fail, break, or are not HTTP. */
final class ConnectionFaults {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String SIZED = HEAD + "Content-Length: 500\r\n\r\n{\"a\":";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    private ConnectionFaults() {}

    static Stream<Fault> of(Provider p) {
        return Stream.of(
                        kind("nobody listens", when(FETCH, "the connection is refused")),
                        breaks(),
                        kind(
                                "the response is not HTTP",
                                when(FETCH, "the response is not HTTP", cut("SSH-2.0-OpenSSH_9.6\r\n")),
                                when(FETCH, "the response is not HTTP and long", cut("HTTP".repeat(1000) + "\r\n")),
                                when(FETCH, "the length has 20 digits", cut(length("99999999999999999999"))),
                                when(FETCH, "the length is negative", cut(length("-5"))),
                                when(FETCH, "the length of a chunk is not a number", cut(CHUNKED + "xyz\r\n{}")),
                                when(DELETE, "the response is not HTTP", cut("SSH-2.0-OpenSSH_9.6\r\n"))),
                        kind(
                                "the body is not compressed as its header says",
                                when(
                                        FETCH,
                                        "the body is not gzip",
                                        RawResponse.json("{}").header("Content-Encoding", "gzip"))),
                        kind(
                                "the connection breaks, and a retry gets a response",
                                when(FETCH, "reset twice", reset(""), reset(""), RawResponse.json("{}")),
                                when(LIST, "reset once", reset(""), RawResponse.json(p.lastPage(2))),
                                when(DELETE, "reset once, then 404", reset(""), RawResponse.json(404, "{}"))))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> breaks() {
        return kind(
                "the connection breaks before the response is complete",
                when(FETCH, "reset before the response", reset("")),
                when(FETCH, "closed before the response", cut("")),
                when(FETCH, "closed within the head", cut("HTTP/1.1 200 OK\r\nContent-Le")),
                when(FETCH, "a header of 300,000 characters", cut(HEAD + "X: " + "a".repeat(300_000) + "\r\n\r\n{}")),
                when(FETCH, "reset within the body", reset(SIZED)),
                when(FETCH, "closed within the body", cut(SIZED)),
                when(FETCH, "closed within a chunk", cut(CHUNKED + "50\r\n{\"a\":")),
                when(FETCH, "closed between two chunks", cut(CHUNKED + "5\r\n{\"a\":\r\n")),
                when(FETCH, "closed within a refusal", cut("HTTP/1.1 400 Bad\r\nContent-Length: 500\r\n\r\nOops")),
                when(LIST, "reset before the response", reset("")),
                when(LIST, "closed within the body", cut(SIZED)),
                when(DELETE, "closed before the response", cut("")));
    }

    private static String length(String text) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + text + "\r\n\r\n{}";
    }
}
