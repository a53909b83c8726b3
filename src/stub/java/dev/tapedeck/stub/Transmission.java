package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** An answer on its way to the client: JSON as UTF-8 bytes, compressed if that pays and the client accepts it. */
final class Transmission {

    private static final int WORTH_COMPRESSING = 1024;

    private final Answer answer;
    private final byte[] body;

    private Transmission(Answer answer, byte[] body) {
        this.answer = answer;
        this.body = body;
    }

    static Transmission of(Answer answer) {
        return new Transmission(answer, answer.body().toString().getBytes(UTF_8));
    }

    Answer answer() {
        return answer;
    }

    void sendTo(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        byte[] sent = body;
        if (body.length > WORTH_COMPRESSING && acceptsGzip(exchange)) {
            headers.set("Content-Encoding", "gzip");
            sent = gzip(body);
        }
        // -1 stands for no body: an answer to HEAD has none, whatever its length.
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : sent.length);
        if (!bodiless) {
            exchange.getResponseBody().write(sent);
        }
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        List<String> accepted = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        return Arrays.stream(String.join(",", accepted).toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1.*|0\\.0*[1-9].*))?"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        }
        return compressed.toByteArray();
    }
}
