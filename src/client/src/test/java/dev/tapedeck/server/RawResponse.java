package dev.tapedeck.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.Matcher;

/**
 * A response byte by byte.
 *
 * @param text its bytes, each a character of ISO 8859-1
 * @param end what happens to the connection after them
 */
public record RawResponse(String text, End end) {
    /** What happens to a connection after a response. */
    public enum End {
        /** It accepts further requests. */
        KEPT,
        CLOSED,
        RESET,
        /** Nothing more is sent. */
        STALLED,
        /** A space is sent every few milliseconds. */
        TRICKLING,
        /** {@link SocketServer#endIdle} closes it, with a close_notify alert if there is TLS. */
        IDLE_CLOSED,
        /** {@link SocketServer#endIdle} closes it without a close_notify alert. */
        IDLE_CUT,
        IDLE_RESET,
        /** A response without a request is sent first. */
        IDLE_UNASKED,
        /** The same, and the connection stays open. */
        IDLE_UNASKED_OPEN,
        /** A further request is read first, and gets no response. */
        IDLE_UNANSWERED,
        /** A further request is read first, and answered by a reset. */
        IDLE_UNANSWERED_RESET;

        boolean isIdle() {
            return compareTo(IDLE_CLOSED) >= 0;
        }
    }

    private static final String BREAK = "\r\n\r\n";

    /**
     * Returns a response with this head, whose lines are separated by {@code |}, and this body; then the connection
     * ends.
     */
    public static RawResponse of(String head, String body) {
        return new RawResponse(
                "HTTP/1.1 " + head.replace("|", "\r\n") + "\r\nConnection: close" + BREAK + body, End.CLOSED);
    }

    /**
     * Returns a response with this head, whose lines are separated by {@code |}, and this body; then the connection
     * ends.
     */
    public static RawResponse of(String head, byte[] body) {
        return of(head, new String(body, ISO_8859_1));
    }

    /** Returns a complete response, after which the connection accepts further requests. */
    public static RawResponse of(int status, String type, String body) {
        return of(status, type, body, UTF_8);
    }

    /** Returns a complete response whose body is in this charset. */
    public static RawResponse of(int status, String type, String body, Charset charset) {
        String bytes = new String(body.getBytes(charset), ISO_8859_1);
        return whole(status, "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length(), bytes);
    }

    private static RawResponse whole(int status, String headers, String bytes) {
        return new RawResponse("HTTP/1.1 " + status + " Status" + headers + BREAK + bytes, End.KEPT);
    }

    /** Returns a complete response with this JSON. */
    public static RawResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** Returns a complete response with this JSON and status 200. */
    public static RawResponse json(String body) {
        return json(200, body);
    }

    /** Returns a complete response with a page of HTML. */
    public static RawResponse html(int status) {
        return of(status, "text/html", "<html><h1>Bad gateway</h1></html>");
    }

    /** Returns a complete response without a body. */
    public static RawResponse empty(int status) {
        return whole(status, status == 204 ? "" : "\r\nContent-Length: 0", "");
    }

    /** Returns a redirect to this address. */
    public static RawResponse redirect(String location) {
        return empty(302).header("Location", location);
    }

    /** Returns a response of these bytes, after which the connection is closed properly. */
    public static RawResponse cut(String text) {
        return new RawResponse(text, End.CLOSED);
    }

    /** Returns a response of these bytes, after which the connection is reset. */
    public static RawResponse reset(String text) {
        return new RawResponse(text, End.RESET);
    }

    /** Returns a response of these bytes, after which nothing more is sent. */
    public static RawResponse stalled(String text) {
        return new RawResponse(text, End.STALLED);
    }

    /** Returns a copy with a further header. */
    public RawResponse header(String name, String value) {
        String added = Matcher.quoteReplacement("\r\n" + name + ": " + value + BREAK);
        return new RawResponse(text.replaceFirst(BREAK, added), end);
    }

    /** Returns a copy with one text replaced by another; the length of a complete body is adjusted. */
    public RawResponse replace(String from, String to) {
        String[] parts = text.split(BREAK, 2);
        if (parts.length < 2) {
            return new RawResponse(text.replace(from, to), end);
        }
        String body = parts[1].replace(from, to);
        String length = "\r\nContent-Length: ";
        String head = parts[0].replace(from, to).replace(length + parts[1].length(), length + body.length());
        return new RawResponse(head + BREAK + body, end);
    }

    /** Returns a copy with this end of the connection. */
    public RawResponse then(End last) {
        return new RawResponse(text, last);
    }

    byte[] bytes() {
        return text.getBytes(ISO_8859_1);
    }

    /** Returns the head, for the names of tests. */
    @Override
    public String toString() {
        return text.replaceAll("(?s)" + BREAK + ".*", "").replace("\r\n", "|") + " " + end;
    }
}
