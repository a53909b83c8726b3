package dev.tapedeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The bytes of an answer as they go over the wire, and what becomes of the connection after them. */
public record RawAnswer(byte[] bytes, End end) {
    /** What becomes of a connection. */
    public enum End {
        CLOSED,
        RESET,
        STALLED,
        TRICKLING
    }

    /** An answer with this head, whose lines are separated by {@code |}, and this body. */
    public static RawAnswer of(String head, byte[] body) {
        byte[] start = ("HTTP/1.1 " + head.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return new RawAnswer(whole, End.CLOSED);
    }

    /** An answer with this head, whose lines are separated by {@code |}, and this text. */
    public static RawAnswer of(String head, String body) {
        return of(head, body.getBytes(ISO_8859_1));
    }

    /** An answer with this JSON. */
    public static RawAnswer json(String body) {
        return of("200 OK|Content-Type: application/json|Content-Length: " + body.length(), body);
    }

    /** No byte. */
    public static RawAnswer silence() {
        return new RawAnswer(new byte[0], End.CLOSED);
    }

    /** The same, after which the connection ends so. */
    public RawAnswer then(End last) {
        return new RawAnswer(bytes, last);
    }
}
