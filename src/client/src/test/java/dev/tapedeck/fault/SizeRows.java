package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Answers at and beyond the limit of {@code ClientOptions.withLargestAnswer}. */
final class SizeRows {
    private static final String LARGE =
            " Expected a response of at most 10000 bytes but more came: raise ClientOptions.withLargestAnswer(...)";

    private SizeRows() {}

    static List<Row> of(Provider p) {
        String page = p.lastPage(1);
        return List.of(
                limited("the answer is as large as the limit", RawResponse.json(padded(page, 10_000)))
                        .gives("all records", 1)
                        .records(1),
                large(
                        p,
                        "the answer is a byte larger than the limit",
                        RawResponse.cut("HTTP/1.1 200 OK\r\n\r\n" + padded(page, 10_001))),
                limited(
                                "the answer is much larger than the limit and has a length",
                                RawResponse.json(padded(page, 5_000_000)))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ":" + LARGE.replace("more came", "its Content-Length is 5000000"),
                                1),
                limited(
                                "the answer's length is beyond the limit and nothing comes",
                                RawResponse.cut("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n"))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ":" + LARGE.replace("more came", "its Content-Length is 2147483648"),
                                1),
                Row.when("the name of a field has a million characters", Call.FETCH)
                        .limit(2_000_000)
                        .service(RawResponse.json("{\"" + "a".repeat(1_000_000) + "\":x}"))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.one + ": Expected JSON but the text is malformed at $." + "a".repeat(64)
                                        + "...",
                                1),
                large(p, "the answer is endless", RawResponse.cut("HTTP/1.1 200 OK\r\n\r\n" + padded(page, 5_000_000))),
                limited("a packed answer unpacks to the limit", packed(padded(page, 10_000)))
                        .gives("all records", 1)
                        .records(1),
                large(p, "a packed answer unpacks to more than the limit", packed(padded(page, 10_001))),
                large(p, "1,000 packed bytes unpack to a million", packed(padded(page, 1_000_000))),
                limited(
                                "an answer of a million bytes, which the limit allows",
                                RawResponse.json(padded(page, 1_000_000)))
                        .limit(1_000_000)
                        .gives("all records", 1)
                        .records(1));
    }

    private static Row limited(String what, RawResponse reply) {
        return Row.when(what, Call.LIST).limit(10_000).service(reply);
    }

    private static Row large(Provider p, String what, RawResponse reply) {
        return limited(what, reply).fails(UnexpectedResponseException.class, "GET " + p.list + ":" + LARGE, 1);
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
}
