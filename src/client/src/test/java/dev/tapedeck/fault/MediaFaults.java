package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.LINK;
import static dev.tapedeck.fault.UserCall.SAVE;
import static dev.tapedeck.fault.UserCall.STREAM;
import static dev.tapedeck.server.RawResponse.cut;
import static dev.tapedeck.server.RawResponse.empty;
import static dev.tapedeck.server.RawResponse.json;
import static dev.tapedeck.server.RawResponse.redirect;
import static dev.tapedeck.server.RawResponse.reset;

import dev.tapedeck.server.RawResponse;
import java.util.stream.Stream;

/** Media files that do not exist, are refused by the storage host, or arrive incomplete. */
final class MediaFaults {
    private static final String NO_LINK = "the service sends no link, or one that is not an http or https URL";
    private static final String SIGNATURE = "Signature=" + Secrets.SIGNATURE;
    private static final RawResponse FILE = RawResponse.of(200, "video/mp4", "0123456789");
    private static final String PART = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 10\r\n";
    private static final String UNTAGGED = PART + "\r\n01234";
    private static final String TAGGED = PART + "ETag: \"a\"\r\n\r\n01234";
    private static final String REST =
            "HTTP/1.1 206 Partial Content\r\nETag: \"a\"\r\nContent-Range: bytes 5-9/10\r\nContent-Length: 5\r\n\r\n56789";

    private MediaFaults() {}

    static Stream<Fault> of(Provider p) {
        return Stream.of(
                        kind(
                                "the service refuses the link",
                                when(SAVE, "there is no such recording", empty(404)),
                                when(SAVE, "the service is down", empty(503)),
                                when(SAVE, "a redirect to nowhere", empty(302))),
                        links(p),
                        p.isTwilio() ? twilio() : signalWire(),
                        refusals(p),
                        breaks(p),
                        sizes(p),
                        recoveries(p),
                        streams(p))
                .flatMap(kind -> kind);
    }

    private static Fault saved(Provider p, String what, RawResponse... storage) {
        return when(SAVE, what, p.locating(Secrets.SIGNED)).storage(storage);
    }

    private static Stream<Fault> links(Provider p) {
        return kind(
                NO_LINK,
                when(LINK, "the link is not a URL", p.locating("http://")),
                when(LINK, "the link is a file's", p.locating("file:///etc/passwd")),
                when(LINK, "the link is a script", p.locating("javascript:1")),
                when(LINK, "the link is of ftp", p.locating("ftp://storage.example/a?" + SIGNATURE)),
                when(SAVE, "the link leads to the request itself", p.locating("#")));
    }

    private static Stream<Fault> twilio() {
        return Stream.of(
                        kind(
                                NO_LINK,
                                when(SAVE, "200 with an empty object", json("{}")),
                                when(SAVE, "200 with redirect_to null", json("{\"redirect_to\":null}")),
                                when(SAVE, "200 without a body", empty(200)),
                                when(SAVE, "302 with cut JSON", json(302, "{\"redirect_to\":")),
                                when(SAVE, "302 with an array", json(302, "[]")),
                                when(SAVE, "302 with a number", json(302, "{\"redirect_to\":5}"))),
                        kind(
                                "the link is in the body",
                                located("200 with redirect_to", 200, "redirect_to"),
                                located("200 with location", 200, "location"),
                                located("302 with redirect_to", 302, "redirect_to")))
                .flatMap(kind -> kind);
    }

    private static Fault located(String what, int status, String field) {
        return when(SAVE, what, json(status, "{\"" + field + "\":\"" + Secrets.SIGNED + "\"}"))
                .storage(FILE);
    }

    private static Stream<Fault> signalWire() {
        return Stream.of(
                        kind(
                                "the recording has no media file",
                                when(SAVE, "the uri is null", json("{\"uri\":null}")),
                                when(SAVE, "there is no uri", json("{}")),
                                when(SAVE, "the uri is blank", json("{\"uri\":\" \"}"))),
                        kind(NO_LINK, when(SAVE, "the uri is a number", json("{\"uri\":7}"))),
                        kind("the service redirects", when(SAVE, "the service redirects", redirect(Secrets.SIGNED))),
                        kind(
                                "the file has another size than the service says",
                                when(
                                                SAVE,
                                                "the file is shorter than the service says",
                                                json("{\"uri\":\"" + Secrets.SIGNED + "\",\"size_in_bytes\":11}"))
                                        .storage(FILE)))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> refusals(Provider p) {
        String refusal = "the storage host refuses the file, after the retries";
        return Stream.of(
                        Stream.of(401, 403, 410, 400, 404, 201, 204, 206, 416, 429, 500, 503)
                                .map(status -> saved(p, "the storage host: " + status, empty(status))
                                        .kind(refusal)),
                        kind(
                                refusal,
                                saved(p, "503 with Retry-After: 0", empty(503).header("Retry-After", "0")),
                                saved(p, "a redirect to ftp", redirect("ftp://a/b?" + SIGNATURE)),
                                when(STREAM, "the storage host: 404", p.locating(Secrets.SIGNED))
                                        .storage(empty(404))),
                        kind(
                                "the storage host sends a page instead of the file",
                                saved(p, "the file is a page of HTML", RawResponse.html(200))))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> breaks(Provider p) {
        return kind(
                "the file does not arrive, or breaks off in each attempt",
                saved(p, "the file is cut again and again", cut(UNTAGGED)),
                when(SAVE, "nobody listens", p.locating("http://127.0.0.1:1/file?" + SIGNATURE)),
                saved(p, "the length is negative", RawResponse.of("200 OK|Content-Length: -5", "bytes")),
                saved(p, "the storage host resets the connection", reset("")),
                saved(p, "the storage host does not speak HTTP", cut("SSH-2.0\r\n")),
                saved(p, "the storage host redirects without end", redirect("/other?" + SIGNATURE)));
    }

    private static Stream<Fault> sizes(Provider p) {
        return Stream.concat(
                kind(
                        "the file is larger than `withMaxFileBytes`",
                        saved(p, "the file is too large", RawResponse.of(200, "video/mp4", "a".repeat(100_001))),
                        saved(p, "a large file without a length", RawResponse.of("200 OK|X: y", "a".repeat(100_001)))),
                kind(
                        "the file is compressed, but not by gzip or deflate",
                        saved(p, "the file is compressed by zstd", FILE.header("Content-Encoding", "zstd"))));
    }

    private static Stream<Fault> recoveries(Provider p) {
        return Stream.of(
                        kind(
                                "a retry gets the link or the file",
                                when(SAVE, "the service is down once", empty(503), p.locating(Secrets.SIGNED))
                                        .storage(FILE),
                                saved(p, "the first link has expired", empty(403), FILE),
                                saved(p, "the file is reset, and its rest comes", reset(TAGGED), cut(REST)),
                                saved(p, "the file is cut, and its rest comes", cut(TAGGED), cut(REST)),
                                saved(p, "the file is cut, has no ETag, and comes whole", cut(UNTAGGED), FILE),
                                streamed(p, "the file is cut, and its rest comes", cut(TAGGED), cut(REST))),
                        kind(
                                "the link is signed, or the storage host redirects",
                                when(LINK, "the link is signed", p.locating(Secrets.SIGNED)),
                                saved(p, "a redirect", redirect("/other"), FILE)),
                        kind(
                                "the file is empty, and the service does not say its size",
                                saved(p, "the file is empty", RawResponse.of(200, "video/mp4", ""))))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> streams(Provider p) {
        return kind(
                "a stream is cut, and the host may have another file by now",
                streamed(p, "no ETag, and the whole file comes", cut(UNTAGGED), FILE));
    }

    private static Fault streamed(Provider p, String what, RawResponse... storage) {
        return when(STREAM, what, p.locating(Secrets.SIGNED)).storage(storage);
    }
}
