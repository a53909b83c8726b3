package dev.tapedeck.fault;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Storage hosts that refuse media files, or do not send them whole. */
final class StorageRows {
    private static final RawResponse FILE = MediaRows.FILE;
    private static final String TYPE = "Content-Type: video/mp4\r\n";
    private static final String PART = "Content-Length: 10\r\n\r\n01234";
    private static final String TAGGED = "HTTP/1.1 200 OK\r\nETag: \"a\"\r\n" + TYPE + PART;
    private static final String UNTAGGED = "HTTP/1.1 200 OK\r\n" + TYPE + PART;

    private static final String REST =
            "HTTP/1.1 206 Partial Content\r\nETag: \"a\"\r\nContent-Range: bytes 5-9/10\r\nContent-Length: 5\r\n\r\n56789";

    private StorageRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>(refusals(p));
        rows.addAll(redirects(p));
        rows.addAll(resumed(p));
        rows.addAll(broken(p));
        rows.addAll(streams(p));
        return rows;
    }

    private static List<Row> refusals(Provider p) {
        List<Row> rows = new ArrayList<>();
        for (int status : new int[] {401, 403, 410}) {
            rows.add(refused(p, status, 2));
        }
        for (int status : new int[] {400, 404, 204}) {
            rows.add(refused(p, status, 1));
        }
        for (int status : new int[] {416, 429, 500, 503}) {
            rows.add(refused(p, status, 3));
        }
        rows.add(saved(p, "the first link has expired", RawResponse.empty(403), FILE)
                .gives("10 bytes of video/mp4: 0123456789", 2)
                .requests(2, 2));
        rows.add(saved(
                        p,
                        "the storage host answers 503 with Retry-After: 0",
                        RawResponse.empty(503).header("Retry-After", "0"))
                .fails(MediaUnavailableException.class, refusal(p, 503), 0)
                .status(503)
                .requests(3, 3));
        return rows;
    }

    private static List<Row> redirects(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.add(saved(p, "the storage host redirects", RawResponse.redirect("/other"), FILE)
                .gives("10 bytes of video/mp4: 0123456789", 1)
                .requests(1, 2));
        rows.add(saved(
                        p,
                        "the storage host redirects for ever",
                        RawResponse.redirect("/other?Signature=" + Secrets.SIGNATURE))
                .fails(
                        ConnectionException.class,
                        "The file of GET " + p.media + " did not come: Too many follow-up requests: 21",
                        3)
                .requests(3, 63));
        rows.add(saved(
                        p,
                        "the storage host redirects to ftp",
                        RawResponse.redirect("ftp://a/b?Signature=" + Secrets.SIGNATURE))
                .fails(MediaUnavailableException.class, refusal(p, 302), 1)
                .status(302)
                .requests(1, 1));
        return rows;
    }

    private static Row saved(Provider p, String what, RawResponse... storage) {
        return Row.when(what, Call.SAVE).service(p.locating(Secrets.SIGNED)).storage(storage);
    }

    private static Row refused(Provider p, int status, int requests) {
        return saved(p, "the storage host answers " + status, RawResponse.empty(status))
                .fails(MediaUnavailableException.class, refusal(p, status), 0)
                .status(status)
                .requests(requests, requests);
    }

    private static String refusal(Provider p, int status) {
        return "The storage host refused the file of GET " + p.media + " with " + status;
    }

    private static List<Row> resumed(Provider p) {
        String file = "The file of GET " + p.media;
        String whole = "10 bytes of video/mp4: 0123456789";
        return List.of(
                saved(p, "the file is a page of HTML", RawResponse.html(200))
                        .fails(
                                MediaUnavailableException.class,
                                "Expected the file of GET " + p.media + " but the storage host sent a page of HTML",
                                1)
                        .status(200)
                        .requests(1, 1),
                saved(p, "the file is empty", RawResponse.of(200, "video/mp4", ""))
                        .gives("0 bytes of video/mp4: ", 1)
                        .requests(p.isTwilio() ? MediaRows.WITH_LOOKUP : 1, 1),
                saved(p, "the file is reset, and its rest comes", RawResponse.reset(TAGGED), RawResponse.cut(REST))
                        .gives(whole, 2)
                        .requests(2, 2),
                saved(p, "the file is cut, and its rest comes", RawResponse.cut(TAGGED), RawResponse.cut(REST))
                        .gives(whole, 2)
                        .requests(2, 2),
                saved(p, "the file is cut, has no ETag, and comes whole", RawResponse.cut(UNTAGGED), FILE)
                        .gives(whole, 2)
                        .requests(2, 2),
                saved(p, "the file is cut again and again", RawResponse.cut(UNTAGGED))
                        .fails(
                                ConnectionException.class,
                                file + " broke off after 5 of 10 bytes: unexpected end of stream",
                                3)
                        .requests(3, 3));
    }

    private static List<Row> broken(Provider p) {
        String file = "The file of GET " + p.media;
        return List.of(
                saved(p, "the storage host resets the connection", RawResponse.reset(""))
                        .fails(ConnectionException.class, file + " did not come: Connection reset", 3)
                        .requests(3, 3),
                saved(p, "the storage host speaks no HTTP", RawResponse.cut("SSH-2.0\r\n"))
                        .fails(ConnectionException.class, file + " did not come: Unexpected status line: SSH-2.0", 3)
                        .requests(3, 3),
                saved(p, "the file is packed by zstd", FILE.header("Content-Encoding", "zstd"))
                        .fails(
                                UnexpectedResponseException.class,
                                "Expected the storage host to send the file as it is, or packed by gzip or deflate, but it is packed by zstd",
                                1)
                        .requests(1, 1),
                saved(
                                p,
                                "the file is larger than the caller's limit",
                                RawResponse.of(200, "video/mp4", "a".repeat(100_001)))
                        .fails(
                                MediaTooLargeException.class,
                                file + " is larger than 100000 bytes, which is the limit that was set",
                                1)
                        .requests(1, 1));
    }

    private static List<Row> streams(Provider p) {
        String broken =
                "The stream broke off after 5 bytes, and the storage host does not prove that it still has the same file";
        return List.of(
                streamed(p, "the file is cut, and its rest comes", RawResponse.cut(TAGGED), RawResponse.cut(REST))
                        .gives("0123456789", 2)
                        .requests(2, 2)
                        .records(1),
                streamed(p, "the file is cut, has no ETag, and comes whole", RawResponse.cut(UNTAGGED), FILE)
                        .fails(IOException.class, broken, 2)
                        .requests(2, 2)
                        .records(1),
                streamed(p, "the storage host answers 404", RawResponse.empty(404))
                        .fails(MediaUnavailableException.class, refusal(p, 404), 1)
                        .status(404)
                        .requests(1, 1));
    }

    private static Row streamed(Provider p, String what, RawResponse... storage) {
        return Row.when(what, Call.STREAM).service(p.locating(Secrets.SIGNED)).storage(storage);
    }
}
