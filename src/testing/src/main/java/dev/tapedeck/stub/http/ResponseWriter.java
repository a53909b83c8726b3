package dev.tapedeck.stub.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes a response; text of more than 1 KiB is compressed if the client accepts gzip. */
record ResponseWriter(Response response) {

    private static final int UNCOMPRESSED_BYTES = 1024;

    void writeTo(HttpExchange exchange) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        Body body = response.body();
        if (body instanceof Body.Text && body.length() > UNCOMPRESSED_BYTES && acceptsGzip(exchange)) {
            writeCompressed(body, exchange);
        } else {
            write(body, exchange);
        }
    }

    private void writeCompressed(Body body, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            body.writeTo(out);
        }
        exchange.sendResponseHeaders(response.status(), compressed.size());
        compressed.writeTo(exchange.getResponseBody());
    }

    private void write(Body body, HttpExchange exchange) throws IOException {
        // The JDK takes -1 for "no body". A response to HEAD has none, whatever its Content-Length.
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(body.length()));
            exchange.sendResponseHeaders(response.status(), -1);
        } else if (body.length() == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), body.length());
            body.writeTo(exchange.getResponseBody());
        }
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        List<String> accepted = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        return Arrays.stream(String.join(",", accepted).toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1.*|0\\.0*[1-9].*))?"));
    }
}
