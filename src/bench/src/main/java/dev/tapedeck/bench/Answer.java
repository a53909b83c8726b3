package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A response of the stub.
 *
 * @param parts of head and body, to be written at once
 * @param latencyInMillis the pause before the response
 * @param bytesPerSecond the speed of the transfer
 */
record Answer(List<ByteBuffer> parts, long latencyInMillis, long bytesPerSecond) {

    static Answer ok(String type, List<ByteBuffer> body) {
        long length = body.stream().mapToLong(ByteBuffer::remaining).sum();
        return of("200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + length, body);
    }

    static Answer text(String body) {
        return ok("text/plain", List.of(ByteBuffer.wrap(body.getBytes(UTF_8))));
    }

    static Answer redirect(String url) {
        byte[] body = ("{\"redirect_to\":\"" + url + "\"}").getBytes(UTF_8);
        return of(
                "302 Found\r\nContent-Type: application/json\r\nLocation: " + url + "\r\nContent-Length: "
                        + body.length,
                List.of(ByteBuffer.wrap(body)));
    }

    static Answer notFound() {
        return of("404 Not Found\r\nContent-Length: 0", List.of());
    }

    Answer after(long millis) {
        return new Answer(parts, millis, bytesPerSecond);
    }

    Answer at(long rate) {
        return new Answer(parts, latencyInMillis, rate);
    }

    private static Answer of(String head, List<ByteBuffer> body) {
        ByteBuffer first = ByteBuffer.wrap(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(US_ASCII));
        return new Answer(Stream.concat(Stream.of(first), body.stream()).toList(), 0, Long.MAX_VALUE);
    }
}
