package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON strictly, and tells in one sentence what in it was not as the contract says. */
public final class Json {
    private static final Pattern GSON_MISMATCH =
            Pattern.compile("Expected (?:an? )?(\\S+) but was (\\S+) .*", Pattern.DOTALL);

    private Json() {}

    /** A Gson with these adapters and those of plain values; it never reflects on a class. */
    public static Gson gson(TypeAdapterFactory... factories) {
        GsonBuilder builder = new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setStrictness(Strictness.STRICT)
                .addReflectionAccessFilter(type -> ReflectionAccessFilter.FilterResult.BLOCK_ALL)
                .registerTypeAdapterFactory(new ScalarAdapters());
        for (TypeAdapterFactory factory : factories) {
            builder.registerTypeAdapterFactory(factory);
        }
        return builder.create();
    }

    /** Reads the one object that the text holds. */
    public static <T> T parse(Gson gson, Class<T> type, String json) {
        Objects.requireNonNull(json, "json");
        try {
            return read(gson.getAdapter(type), new StringReader(json));
        } catch (IOException e) {
            throw new IllegalStateException("Reading a text from memory failed", e);
        }
    }

    /**
     * Reads the one object that the text holds.
     *
     * @throws UnexpectedResponseException if it is no JSON, or not as the contract says
     * @throws IOException if reading fails, which is not the JSON's fault
     */
    public static <T> T read(TypeAdapter<T> adapter, Reader text) throws IOException {
        JsonReader in = new JsonReader(text);
        in.setStrictness(Strictness.STRICT);
        try {
            if (in.peek() == JsonToken.NULL) {
                throw Expect.mismatch("an object", "null", "$");
            }
            T value = adapter.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new UnexpectedResponseException("Expected one JSON value but more followed it");
            }
            return value;
        } catch (MalformedJsonException e) {
            throw new UnexpectedResponseException("Expected JSON but the text is malformed at " + in.getPath(), e);
        } catch (EOFException e) {
            throw new UnexpectedResponseException("Expected JSON but it ended too early at " + in.getPath(), e);
        } catch (IllegalStateException | JsonParseException e) {
            throw explained(e, in.getPath());
        }
    }

    private static UnexpectedResponseException explained(RuntimeException e, String path) {
        Matcher mismatch = GSON_MISMATCH.matcher(Objects.requireNonNullElse(e.getMessage(), ""));
        if (mismatch.matches()) {
            return new UnexpectedResponseException(
                    "Expected " + name(mismatch.group(1)) + " but was " + name(mismatch.group(2)) + " at " + path, e);
        }
        return new UnexpectedResponseException("Expected JSON as the contract describes it at " + path, e);
    }

    private static String name(String token) {
        for (JsonToken known : JsonToken.values()) {
            if (known.name().equals(token)) {
                return Expect.name(known);
            }
        }
        return token.toLowerCase(Locale.ROOT);
    }
}
