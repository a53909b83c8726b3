package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.internal.json.MapKeys;
import dev.tapedeck.internal.json.Scalars;
import dev.tapedeck.internal.json.Utf8Reader;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapter of a generated class for a JSON object. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ModelAdapter<T> extends TypeAdapter<T> {
    private final Gson gson;
    private final FieldTable table;
    private final Reader<T> reader;
    private final @Nullable Function<T, FieldValues> values;
    private boolean inRequests;
    // The keys of the last map in each field, and the adapters of fields that hold objects. A race costs one lookup at
    // most.
    private final @Nullable MapKeys[] usualKeys;
    private final @Nullable TypeAdapter<?>[] adapters;

    private ModelAdapter(Gson gson, FieldNames names, Reader<T> reader, @Nullable Function<T, FieldValues> values) {
        this.gson = gson;
        this.table = names.table();
        this.reader = reader;
        this.values = values;
        this.usualKeys = new @Nullable MapKeys[table.size()];
        this.adapters = new TypeAdapter<?>[table.size()];
    }

    /**
     * Returns the adapter of a model with these field names, by the methods that read a model and return its values.
     */
    public static <T> ModelAdapter<T> of(
            Gson gson, FieldNames names, Reader<T> reader, Function<T, FieldValues> values) {
        return new ModelAdapter<>(gson, names, reader, values);
    }

    /** Returns the adapter of a response that is never written, and is refused if it repeats a field. */
    public static <T> ModelAdapter<T> ofAnswer(Gson gson, FieldNames names, Reader<T> reader) {
        return new ModelAdapter<>(gson, names, reader, null);
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        Utf8Reader utf8 = Utf8Reader.of(in);
        return reader.read(
                values == null ? ObjectReader.refusingRepeated(this, table, utf8) : ObjectReader.of(this, table, utf8));
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (values == null) {
            throw new UnsupportedOperationException("A response is only read, never written");
        }
        if (value == null) {
            out.nullValue();
        } else {
            values.apply(value).write(gson, out, inRequests);
        }
    }

    /** Leaves read-only fields out of what it writes. Called before the adapter is used. */
    ModelAdapter<T> forRequests() {
        inRequests = true;
        return this;
    }

    /** Returns the adapter of the class of a field's objects. */
    @SuppressWarnings("unchecked") // A field has only one such class.
    <F> TypeAdapter<F> adapter(int field, Class<F> type) {
        TypeAdapter<?> adapter = adapters[field];
        if (adapter == null) {
            adapter = gson.getAdapter(type);
            adapters[field] = adapter;
        }
        return (TypeAdapter<F>) adapter;
    }

    /** Returns the keys of a field's last map. */
    MapKeys usualKeys(int field) {
        MapKeys keys = usualKeys[field];
        return keys == null ? MapKeys.NONE : keys;
    }

    void keepUsualKeys(int field, MapKeys keys) {
        usualKeys[field] = keys;
    }

    /**
     * Reads one object of a generated class.
     *
     * @since 0.1.0
     */
    public interface Reader<T> {
        /** Reads the object to its end. */
        T read(ObjectReader in) throws IOException;
    }
}
