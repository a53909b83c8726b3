package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of strict JSON (RFC 8259) in UTF-8 bytes. Not thread-safe. */
final class Utf8Tokens {
    static final int NOWHERE = -1;

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

    final JsonSource source;
    final byte[] in;
    final JsonPathTracker path;
    final Utf8Value value;
    private int at;
    private @Nullable JsonToken next;
    private boolean named;
    private FieldNameCache.@Nullable Name name;

    /** Creates the tokens of these bytes, whose position has this path in messages. */
    Utf8Tokens(JsonSource source, String place, ValueCache values) {
        this.source = source;
        this.in = source.utf8();
        this.value = new Utf8Value(in, values);
        this.path = new JsonPathTracker(place);
    }

    /** Moves to the value of a list that starts at this index of the bytes. */
    void moveTo(int item, int start) {
        returnTo(start, false);
        path.restart(item);
    }

    /** Moves to this index, which is in the innermost scope; with {@code behindName}, a value is next. */
    void returnTo(int index, boolean behindName) {
        at = index;
        next = null;
        named = behindName;
    }

    /** Returns whether a name has been read, and nothing of its value yet. */
    boolean isNamed() {
        return named;
    }

    /** The index after the last token, or after {@link #peek()}, the start of the next one. */
    int position() {
        return at;
    }

    JsonToken peek() throws IOException {
        next = next == null ? look() : next;
        return next;
    }

    private JsonToken look() throws IOException {
        at = Utf8Text.endOfSpace(in, at, in.length);
        if (named) {
            require(':');
            return valueKind();
        }
        if (path.depth() == 0) {
            if (path.isFresh()) {
                return valueKind();
            }
            if (at == in.length) {
                return JsonToken.END_DOCUMENT;
            }
            throw new MalformedJsonException("More text follows the value");
        }
        boolean array = path.isArray();
        if (current() == (array ? ']' : '}')) {
            return array ? JsonToken.END_ARRAY : JsonToken.END_OBJECT;
        }
        if (!path.isFresh()) {
            require(',');
        }
        if (array) {
            return valueKind();
        }
        if (current() != '"') {
            throw new MalformedJsonException("A field has no name");
        }
        return JsonToken.NAME;
    }

    /** Returns the kind of the value here, by its first character; the three words are checked as a whole. */
    private JsonToken valueKind() throws IOException {
        byte first = current();
        JsonToken kind = first < 0 ? null : KINDS[first];
        if (kind == null) {
            throw new MalformedJsonException("A value starts with an invalid character");
        }
        if (kind == JsonToken.NULL) {
            Utf8Text.requireWord(in, at, in.length, "null");
        } else if (kind == JsonToken.BOOLEAN) {
            Utf8Text.requireWord(in, at, in.length, first == 't' ? "true" : "false");
        }
        return kind;
    }

    private byte current() throws IOException {
        if (at >= in.length) {
            throw new EOFException("The text ended too early");
        }
        return in[at];
    }

    private void require(char mark) throws IOException {
        if (current() != mark) {
            throw new MalformedJsonException("Expected " + mark);
        }
        at = Utf8Text.endOfSpace(in, at + 1, in.length);
    }

    private void take(JsonToken wanted) throws IOException {
        JsonToken found = peek();
        if (found != wanted) {
            throw Expect.mismatch(Expect.name(wanted), Expect.name(found), path.text(false));
        }
        next = null;
        named = false;
    }

    /** Reads the mark that starts or ends an object or array. */
    void bracket(JsonToken wanted) throws IOException {
        take(wanted);
        at++;
        if (wanted == JsonToken.BEGIN_ARRAY || wanted == JsonToken.BEGIN_OBJECT) {
            path.enter(wanted == JsonToken.BEGIN_ARRAY, at - 1);
        } else {
            path.leave();
        }
    }

    String name() throws IOException {
        take(JsonToken.NAME);
        return name(at + 1);
    }

    /** Reads the name whose characters start here. */
    String name(int start) throws IOException {
        name = source.names().read(name, in, start);
        passName(name.text(), start + name.length() + 1);
        return name.text();
    }

    /** Returns the start of the characters of the next field's name; {@link #NOWHERE} unless a name is next. */
    int startOfName() {
        int start = Utf8Text.endOfSpace(in, at, in.length);
        if (!path.isFresh()) {
            boolean comma = start < in.length && in[start] == ',';
            start = comma ? Utf8Text.endOfSpace(in, start + 1, in.length) : in.length;
        }
        return next == null && start < in.length && in[start] == '"' ? start + 1 : NOWHERE;
    }

    /** Skips this name, which ends here. */
    void passName(String text, int to) {
        at = to;
        named = true;
        path.name(text, to);
    }

    /**
     * Returns the start of the value of the field whose name was read last; {@link #NOWHERE} unless that value is next.
     */
    int startOfValue() {
        if (!named || next != null) {
            return NOWHERE;
        }
        int mark = at < in.length && in[at] == ':' ? at : Utf8Text.endOfSpace(in, at, in.length);
        if (mark == in.length || in[mark] != ':') {
            return NOWHERE;
        }
        int start = Utf8Text.endOfSpace(in, mark + 1, in.length);
        return start < in.length ? start : NOWHERE;
    }

    /** Skips a field's value, which ends here. */
    void passValue(int to) {
        at = to;
        named = false;
        path.valueRead();
    }

    /** Skips the string, number, boolean or null here, which is then the {@link #value}. */
    void pass(JsonToken kind) throws IOException {
        take(kind);
        at = value.take(kind, at);
        path.valueRead();
    }

    /** Skips the array here, and returns the start of each of its values. */
    int[] skipArray() throws IOException {
        RecordScan scan = new RecordScan(in, at, in.length);
        bracket(JsonToken.BEGIN_ARRAY);
        try {
            at = scan.run();
        } catch (IOException e) {
            path.valuesRead(scan.broken());
            throw e;
        }
        path.leave();
        return scan.starts();
    }

    /** Throws if a value of a list is followed by anything other than the next value or the end. */
    void requireEndOfItem() throws IOException {
        at = Utf8Text.endOfSpace(in, at, in.length);
        if (current() != ',' && current() != ']') {
            throw new MalformedJsonException("More text follows the value");
        }
    }
}
