package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tapedeck.stub.http.Delivery.End;
import dev.tapedeck.stub.http.LimitedStream.LimitReachedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes the response to a request; text of more than 1 KiB is compressed if the client accepts gzip. */
record ResponseWriter(Request request, Response response, Delivery delivery) {

    private static final int UNCOMPRESSED_BYTES = 1024;
    private static final int BODILESS = 204;
    private static final int UNCHANGED = 304;

    /** Writes as much of the response as its delivery says, in one write where it can. */
    void writeTo(OutputStream out, boolean isLast) throws IOException {
        if (delivery.bodyBytes() == Delivery.NONE) {
            return;
        } else if (response.isRaw()) {
            write(response.body(), out);
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(Clock.system(ZoneOffset.UTC))));
        headers.putAll(response.headers());
        Body body = response.body();
        if (body instanceof Body.Text && body.length() > UNCOMPRESSED_BYTES && acceptsGzip()) {
            headers.put("Content-Encoding", "gzip");
            body = compressed(body);
        }
        if (response.status() != BODILESS && response.status() != UNCHANGED) {
            headers.putIfAbsent("Content-Length", Long.toString(body.length()));
        }
        if (isLast || delivery.end() != End.KEPT_OPEN) {
            headers.put("Connection", "close");
        }
        out.write(head(headers));
        if (request.method().equals("HEAD")) {
            out.flush();
        } else {
            write(body, out);
        }
    }

    private void write(Body body, OutputStream out) throws IOException {
        try {
            body.writeTo(new LimitedStream(out, delivery.bodyBytes()));
        } catch (LimitReachedException e) {
            // As much was sent as should be.
        }
        out.flush();
    }

    private byte[] head(Map<String, String> headers) {
        String reason = StatusWords.of(response.status());
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " " + reason + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    private static Body compressed(Body body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            body.writeTo(out);
        }
        return new Body.Bytes(compressed.toByteArray());
    }

    private boolean acceptsGzip() {
        List<String> accepted = request.headers().getOrDefault("accept-encoding", List.of());
        return Arrays.stream(String.join(",", accepted).toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1.*|0\\.0*[1-9].*))?"));
    }
}
