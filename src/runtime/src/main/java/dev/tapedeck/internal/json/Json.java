package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly; its exceptions say in one sentence what breaks the contract. */
public final class Json {
    /** What is wrong with a response that is null, if a caller needs one. */
    public static final String NULL = "Expected an object but was null at $";

    private Json() {}

    /**
     * Returns a Gson with these adapters and those of plain values; it never uses reflection.
     *
     * <p>Only its adapters are used, by {@link Utf8Reader} and {@link #text}: before 2.11, {@code Gson.toJson} is
     * always lenient, and writes NaN.
     */
    public static Gson gson(TypeAdapterFactory... factories) {
        GsonBuilder builder = new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                // Of values without a class; otherwise Gson reads 9007199254740993 as 9.007199254740992E15.
                .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
                .addReflectionAccessFilter(type -> ReflectionAccessFilter.FilterResult.BLOCK_ALL)
                .registerTypeAdapterFactory(MapAdapter.FACTORY)
                .registerTypeAdapterFactory(new ScalarAdapters());
        for (TypeAdapterFactory factory : factories) {
            builder.registerTypeAdapterFactory(factory);
        }
        return builder.create();
    }

    /**
     * Writes an object of these fields, without spaces: Strings, Numbers, Booleans, nulls, and Lists and Maps of these.
     */
    public static String text(Map<String, ? extends @Nullable Object> fields) {
        return AnyAdapter.INSTANCE.toJson(fields);
    }

    /** Writes this value by the adapter of its class, without spaces. */
    public static String text(Gson gson, @Nullable Object value) {
        return value == null ? "null" : adapter(gson, value).toJson(value);
    }

    /** Writes a model or a value that a caller set, also in lists and maps, without spaces. */
    public static String input(Gson gson, Object value) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter out = new JsonWriter(text);
            out.setSerializeNulls(true);
            new InputWriter(gson).write(out, value);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString();
    }

    /** Returns a model, or a value that a caller set, as JSON has it. */
    public static Object plain(Gson gson, Object value) {
        Utf8Reader in = Utf8Reader.of(input(gson, value).getBytes(StandardCharsets.UTF_8));
        return read(AnyAdapter.INSTANCE, in);
    }

    /** Returns this value as a tree, by the adapter of its class. */
    public static JsonElement tree(Gson gson, @Nullable Object value) {
        return value == null ? JsonNull.INSTANCE : adapter(gson, value).toJsonTree(value);
    }

    @SuppressWarnings("unchecked") // The adapter is for the value's own class.
    private static TypeAdapter<Object> adapter(Gson gson, Object value) {
        return (TypeAdapter<Object>) gson.getAdapter(value.getClass());
    }

    /** Reads the single object in the text. */
    public static <T> T parse(Gson gson, Class<T> type, String json) {
        Objects.requireNonNull(json, "json");
        return parse(gson, type, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the single object in the text in UTF-8. The array may be changed once this returns. */
    public static <T> T parse(Gson gson, Class<T> type, byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8");
        return read(gson.getAdapter(type), Utf8Reader.of(utf8));
    }

    /**
     * Reads the single object in the text in UTF-8. The records of a page are decoded when they are iterated.
     *
     * @throws UnexpectedResponseException if it is not JSON, or breaks the contract
     */
    public static <T> T read(TypeAdapter<T> adapter, byte[] utf8) {
        return read(adapter, Utf8Reader.ofPage(JsonSource.of(utf8)));
    }

    /**
     * Reads the single object in a response, as the other method does; null if the response is null.
     *
     * @throws UnexpectedResponseException if it is not JSON, or breaks the contract; the message names the request
     */
    public static <T> @Nullable T readNullable(
            TypeAdapter<T> adapter, byte[] utf8, Origin origin, FieldNameCache names) {
        return readNullable(adapter, Utf8Reader.ofPage(new JsonSource(utf8, origin, names)));
    }

    private static <T> T read(TypeAdapter<T> adapter, Utf8Reader in) {
        T value = readNullable(adapter, in);
        if (value == null) {
            throw in.origin().unexpected(NULL, null);
        }
        return value;
    }

    private static <T> @Nullable T readNullable(TypeAdapter<T> adapter, Utf8Reader in) {
        boolean isNull = explaining(in, () -> Scalars.readNull(in));
        T value = isNull ? null : explaining(in, () -> adapter.read(in));
        if (explaining(in, in::peek) != JsonToken.END_DOCUMENT) {
            throw in.origin().unexpected("Expected one JSON value but more followed it", null);
        }
        return value;
    }

    /** Returns what this reads; converts a fault to an exception whose message names its position. */
    static <T> T explaining(Utf8Reader in, Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonParseException e) {
            throw in.origin().unexpected(Objects.requireNonNullElse(e.getMessage(), ""), e.getCause());
        } catch (MalformedJsonException e) {
            throw in.origin().unexpected("Expected JSON but the text is malformed at " + place(in), e);
        } catch (EOFException e) {
            throw in.origin().unexpected("Expected JSON but it ended too early at " + place(in), e);
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes in memory failed", e);
        }
    }

    /** Returns the path, and the id of the record if that can be read. */
    private static String place(Utf8Reader in) {
        return RecordId.append(in.getPath(), RecordId.find(in.tokens()));
    }

    /** A step of reading. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
