package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads JSON from UTF-8 bytes in memory, for adapters that expect Gson's reader: text that is decoded to chars first
 * takes twice the time. Not thread-safe.
 */
final class Utf8Reader extends JsonReader {
    private final Utf8Tokens tokens;
    private final boolean lazy;

    private Utf8Reader(byte[] in, String place, boolean lazy) {
        super(Reader.nullReader());
        this.tokens = new Utf8Tokens(in, place);
        this.lazy = lazy;
    }

    /** Reads the one value of these bytes. */
    static Utf8Reader of(byte[] in) {
        return new Utf8Reader(in, "$", false);
    }

    /** Reads one page of a listing, whose records are left to be decoded one by one. */
    static Utf8Reader ofPage(byte[] in) {
        return new Utf8Reader(in, "$", true);
    }

    /** Reads values of the list that stands at this place of the bytes. */
    static Utf8Reader ofList(byte[] in, String place) {
        return new Utf8Reader(in, place, false);
    }

    /** Reads a value of this kind, which is bytes until it is asked for more. */
    Utf8Value value(JsonToken kind) throws IOException {
        tokens.pass(kind);
        return tokens.value;
    }

    Utf8Tokens tokens() {
        return tokens;
    }

    boolean isLazy() {
        return lazy;
    }

    @Override
    public JsonToken peek() throws IOException {
        return tokens.peek();
    }

    @Override
    public void beginArray() throws IOException {
        tokens.bracket(JsonToken.BEGIN_ARRAY);
    }

    @Override
    public void endArray() throws IOException {
        tokens.bracket(JsonToken.END_ARRAY);
    }

    @Override
    public void beginObject() throws IOException {
        tokens.bracket(JsonToken.BEGIN_OBJECT);
    }

    @Override
    public void endObject() throws IOException {
        tokens.bracket(JsonToken.END_OBJECT);
    }

    @Override
    public boolean hasNext() throws IOException {
        JsonToken token = tokens.peek();
        return token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY && token != JsonToken.END_DOCUMENT;
    }

    @Override
    public String nextName() throws IOException {
        return tokens.name();
    }

    @Override
    public String nextString() throws IOException {
        tokens.pass(tokens.peek() == JsonToken.NUMBER ? JsonToken.NUMBER : JsonToken.STRING);
        return tokens.value.text();
    }

    @Override
    public boolean nextBoolean() throws IOException {
        tokens.pass(JsonToken.BOOLEAN);
        return tokens.value.isTrue();
    }

    @Override
    public void nextNull() throws IOException {
        tokens.pass(JsonToken.NULL);
    }

    @Override
    public int nextInt() throws IOException {
        return Integer.parseInt(nextString());
    }

    @Override
    public long nextLong() throws IOException {
        return Long.parseLong(nextString());
    }

    @Override
    public double nextDouble() throws IOException {
        return Double.parseDouble(nextString());
    }

    @Override
    public void skipValue() throws IOException {
        if (tokens.peek() == JsonToken.NAME) {
            tokens.name();
        } else {
            AnyAdapter.INSTANCE.read(this);
        }
    }

    @Override
    public String getPath() {
        return tokens.scopes.path(false);
    }

    @Override
    public String getPreviousPath() {
        return tokens.scopes.path(true);
    }
}
