package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells what a JSON value is by the character that it starts with. */
final class ValueStart {
    private static final @Nullable JsonToken[] KINDS = new @Nullable JsonToken[128];

    static {
        KINDS['"'] = JsonToken.STRING;
        KINDS['{'] = JsonToken.BEGIN_OBJECT;
        KINDS['['] = JsonToken.BEGIN_ARRAY;
        KINDS['t'] = JsonToken.BOOLEAN;
        KINDS['f'] = JsonToken.BOOLEAN;
        KINDS['n'] = JsonToken.NULL;
        KINDS['-'] = JsonToken.NUMBER;
        Arrays.fill(KINDS, '0', '9' + 1, JsonToken.NUMBER);
    }

    private ValueStart() {}

    /** What the value at this index is; of the three words, the whole word stands there. */
    static JsonToken kindAt(byte[] in, int at) throws IOException {
        if (at == in.length) {
            throw new EOFException("The text ended too early");
        }
        byte first = in[at];
        JsonToken kind = first < 0 ? null : KINDS[first];
        if (kind == null) {
            throw new MalformedJsonException("A value starts with a character that none has");
        }
        if (kind == JsonToken.NULL) {
            Utf8Text.requireWord(in, at, in.length, "null");
        } else if (kind == JsonToken.BOOLEAN) {
            Utf8Text.requireWord(in, at, in.length, first == 't' ? "true" : "false");
        }
        return kind;
    }
}
