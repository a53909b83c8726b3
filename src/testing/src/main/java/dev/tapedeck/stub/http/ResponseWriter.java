package dev.tapedeck.stub.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** An answer on its way to the client; text is compressed if that pays and the client accepts it. */
record ResponseWriter(Response answer) {

    private static final int WORTH_COMPRESSING = 1024;

    void sendTo(HttpExchange exchange) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        Body body = answer.body();
        if (body instanceof TextBody && body.length() > WORTH_COMPRESSING && acceptsGzip(exchange)) {
            sendCompressed(body, exchange);
        } else {
            send(body, exchange);
        }
    }

    private void sendCompressed(Body body, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            body.writeTo(out);
        }
        exchange.sendResponseHeaders(answer.status(), compressed.size());
        compressed.writeTo(exchange.getResponseBody());
    }

    private void send(Body body, HttpExchange exchange) throws IOException {
        // -1 stands for no body: an answer to HEAD has none, whatever its length.
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(body.length()));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else if (body.length() == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length());
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
