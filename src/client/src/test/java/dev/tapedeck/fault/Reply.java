package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a server does with one request. */
sealed interface Reply {
    /** Stands in words for the storage host, which has another port each time. */
    String STORAGE = "http://storage.test";

    /** This reply with what is known only now, in place of the words that stand for it. */
    Reply with(UnaryOperator<String> words);

    /** What goes over the wire. */
    byte[] bytes();

    /** A whole answer, as any web server can give it; each character of the body is a byte. */
    record Http(int status, Map<String, String> headers, String body) implements Reply {
        Http header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Http(status, more, body);
        }

        @Override
        public Http with(UnaryOperator<String> words) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            changed.replaceAll((name, value) -> words.apply(value));
            return new Http(status, changed, words.apply(body));
        }

        @Override
        public byte[] bytes() {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append(status == 204 ? "\r\n" : "Content-Length: " + body.length() + "\r\n\r\n");
            return (head + body).getBytes(ISO_8859_1);
        }
    }

    /** Bytes, each a character, after which the connection ends, by a reset or in good order. */
    record Broken(String text, boolean isReset) implements Reply {
        @Override
        public Broken with(UnaryOperator<String> words) {
            return this;
        }

        @Override
        public byte[] bytes() {
            return text.getBytes(ISO_8859_1);
        }
    }

    static Http json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Http json(String body) {
        return json(200, body);
    }

    static Http html(int status) {
        return of(status, "text/html", "<html><h1>Bad gateway</h1></html>");
    }

    static Http empty(int status) {
        return new Http(status, Map.of(), "");
    }

    static Http of(int status, String type, String body) {
        return new Http(status, Map.of("Content-Type", type), bytes(body, UTF_8));
    }

    /** The bytes of a text, one a character, as bodies are kept here. */
    static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    static Broken reset(String bytesBefore) {
        return new Broken(bytesBefore, true);
    }

    static Broken cut(String bytesBefore) {
        return new Broken(bytesBefore, false);
    }
}
