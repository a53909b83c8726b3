package dev.tapedeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * An answer as it goes over the wire.
 *
 * @param text its bytes, each a character of ISO 8859-1
 * @param end what becomes of the connection after them
 */
public record RawAnswer(String text, End end) {
    /** What becomes of a connection. */
    public enum End {
        CLOSED,
        RESET,
        STALLED,
        TRICKLING
    }

    /** An answer with this head, whose lines are separated by {@code |}, and this body. */
    public static RawAnswer of(String head, String body) {
        String lines = "HTTP/1.1 " + head.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n";
        return new RawAnswer(lines + body, End.CLOSED);
    }

    /** An answer with this head, whose lines are separated by {@code |}, and this body. */
    public static RawAnswer of(String head, byte[] body) {
        return of(head, new String(body, ISO_8859_1));
    }

    /** An answer with this JSON. */
    public static RawAnswer json(String body) {
        return of("200 OK|Content-Type: application/json|Content-Length: " + body.length(), body);
    }

    /** No byte. */
    public static RawAnswer silence() {
        return new RawAnswer("", End.CLOSED);
    }

    /** The same with another status than {@code 200 OK}. */
    public RawAnswer status(String status) {
        return new RawAnswer(text.replaceFirst("200 OK", status), end);
    }

    /** The same, after which the connection ends so. */
    public RawAnswer then(End last) {
        return new RawAnswer(text, last);
    }

    byte[] bytes() {
        return text.getBytes(ISO_8859_1);
    }

    /** The head, as the names of tests show it. */
    @Override
    public String toString() {
        return text.replaceAll("(?s)\r\n\r\n.*", "").replace("\r\n", "|") + " " + end;
    }
}
