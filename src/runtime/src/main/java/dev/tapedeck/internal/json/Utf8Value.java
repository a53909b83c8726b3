package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.function.Function;

/** The string, number or word that was read last, kept as bytes until it is converted. Not thread-safe. */
final class Utf8Value {
    private final byte[] in;
    private final ValueCache values;
    private int from;
    private int to;
    private boolean plain;

    Utf8Value(byte[] in, ValueCache values) {
        this.in = in;
        this.values = values;
    }

    /** Takes the value of this kind that starts here, and returns the index after it. */
    int take(JsonToken kind, int start) throws IOException {
        plain = true;
        from = start;
        switch (kind) {
            case STRING -> {
                from = start + 1;
                takeString();
                return to + 1;
            }
            case NUMBER -> to = Utf8Text.endOfNumber(in, from, in.length);
            case BOOLEAN -> to = start + (isTrue() ? "true" : "false").length();
            default -> to = start + "null".length();
        }
        return to;
    }

    private void takeString() throws IOException {
        to = Utf8Text.endOfPlain(in, from, in.length);
        plain = to < in.length && in[to] == '"';
        if (!plain) {
            to = Utf8Text.endOfString(in, to, in.length);
        }
    }

    /** Throws if it is a string with an invalid escape. */
    void requireText() throws IOException {
        if (!plain) {
            text();
        }
    }

    boolean isTrue() {
        return in[from] == 't';
    }

    String text() throws IOException {
        return plain ? Utf8Text.plain(in, from, to) : Utf8Text.decode(in, from, to);
    }

    /** Returns the value that this function makes from the text, or made from the same text before. */
    <T> T made(Function<String, T> kind) throws IOException {
        return plain ? values.get(kind, from, to) : kind.apply(text());
    }
}
