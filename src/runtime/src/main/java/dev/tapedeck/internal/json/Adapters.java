package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.type.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapters that generated code asks for. */
public final class Adapters {
    private Adapters() {}

    /** The adapter of a field's type; {@code Object} stands for a value of any type. */
    @SuppressWarnings("unchecked") // Only for Object.class, where T is Object.
    public static <T> TypeAdapter<T> of(Gson gson, Class<T> type) {
        return type == Object.class ? (TypeAdapter<T>) AnyAdapter.INSTANCE : gson.getAdapter(type);
    }

    /** The adapter of an open enum whose values are strings. */
    public static <T extends OpenEnum> TypeAdapter<T> text(Function<String, T> of) {
        return new TextAdapter<>(of, OpenEnum::value);
    }

    /** The adapter of an open enum whose values are numbers. */
    public static <T extends OpenEnum> TypeAdapter<T> number(Function<String, T> of) {
        return new TypeAdapter<>() {
            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                return readNull(in) ? null : of.apply(Expect.number(in));
            }

            @Override
            public void write(JsonWriter out, @Nullable T value) throws IOException {
                out.value(value == null ? null : new BigDecimal(value.value()));
            }
        };
    }

    /** The adapter of a request body: what was set, nulls too. It only writes. */
    public static <T> TypeAdapter<T> inputs(Gson gson, Function<T, Map<String, @Nullable Object>> inputs) {
        return InputsAdapter.object(gson, inputs);
    }

    /** The adapter of a request body that is one value of any kind, set as {@code body}. It only writes. */
    public static <T> TypeAdapter<T> content(Gson gson, Function<T, Map<String, @Nullable Object>> inputs) {
        return InputsAdapter.content(gson, inputs);
    }

    /** The adapter of a list; what it reads is unmodifiable. */
    public static <T> TypeAdapter<List<T>> list(TypeAdapter<T> item) {
        return new TypeAdapter<>() {
            @Override
            public @Nullable List<T> read(JsonReader in) throws IOException {
                if (readNull(in)) {
                    return null;
                }
                List<T> items = new ArrayList<>();
                in.beginArray();
                while (in.hasNext()) {
                    if (in.peek() == JsonToken.NULL) {
                        throw Expect.mismatch("a value", "null", in.getPath());
                    }
                    items.add(item.read(in));
                }
                in.endArray();
                return Collections.unmodifiableList(items);
            }

            @Override
            public void write(JsonWriter out, @Nullable List<T> items) throws IOException {
                if (items == null) {
                    out.nullValue();
                    return;
                }
                out.beginArray();
                for (T each : items) {
                    item.write(out, each);
                }
                out.endArray();
            }
        };
    }

    /** The adapter of the records of a page: where a page is read, each is decoded when it is iterated. */
    public static <T> TypeAdapter<List<T>> records(TypeAdapter<T> record) {
        TypeAdapter<List<T>> list = list(record);
        return new TypeAdapter<>() {
            @Override
            public @Nullable List<T> read(JsonReader in) throws IOException {
                return in instanceof Utf8Reader page && page.isLazy() && page.peek() == JsonToken.BEGIN_ARRAY
                        ? Records.read(page, record)
                        : list.read(in);
            }

            @Override
            public void write(JsonWriter out, @Nullable List<T> records) throws IOException {
                list.write(out, records);
            }
        };
    }

    /** The adapter of a map in the order of its text; what it reads is unmodifiable. */
    public static <T> TypeAdapter<Map<String, T>> map(TypeAdapter<T> value) {
        return new MapAdapter<>(value);
    }

    /** Reads a null if there is one here. */
    static boolean readNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }
}
