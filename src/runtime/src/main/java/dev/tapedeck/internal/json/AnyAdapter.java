package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter of a value without a type: String, BigDecimal, Boolean, null, and unmodifiable List and Map of these. */
public final class AnyAdapter extends TypeAdapter<Object> {
    /** The only instance. */
    public static final AnyAdapter INSTANCE = new AnyAdapter();

    private static final TypeAdapter<BigDecimal> NUMBER = NumberAdapter.decimal();

    private AnyAdapter() {}

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NUMBER -> NUMBER.read(in);
            case BOOLEAN -> in.nextBoolean();
            case BEGIN_ARRAY -> readList(in);
            case BEGIN_OBJECT -> readMap(in);
            default -> throw Expect.mismatch("a value", Expect.name(in.peek()), in.getPath());
        };
    }

    private List<@Nullable Object> readList(JsonReader in) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(read(in));
        }
        in.endArray();
        return Collections.unmodifiableList(items);
    }

    private Map<String, @Nullable Object> readMap(JsonReader in) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (values.containsKey(key)) {
                throw Expect.repeated(key, in.getPath());
            }
            values.put(key, read(in));
        }
        in.endObject();
        return Collections.unmodifiableMap(values);
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value instanceof List<?> items) {
            out.beginArray();
            for (Object item : items) {
                write(out, item);
            }
            out.endArray();
        } else if (value instanceof Map<?, ?> values) {
            out.beginObject();
            for (var entry : values.entrySet()) {
                write(out.name(String.valueOf(entry.getKey())), entry.getValue());
            }
            out.endObject();
        } else {
            writeScalar(out, value);
        }
    }

    private static void writeScalar(JsonWriter out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Boolean truth) {
            out.value(truth);
        } else if (value instanceof Number number) {
            out.value(number);
        } else if (value instanceof String text) {
            out.value(text);
        } else {
            throw new IllegalArgumentException("Expected a String, Number, Boolean, null, List or Map but was a "
                    + value.getClass().getName());
        }
    }
}
