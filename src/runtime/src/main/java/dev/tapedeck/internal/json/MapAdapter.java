package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter of a map in the order of its text; what it reads is unmodifiable. Thread-safe. */
final class MapAdapter<T> extends TypeAdapter<Map<String, T>> {
    private final TypeAdapter<T> value;
    // Never changed once it is here, so that a race costs no more than a copy.
    private String[] usualKeys = new String[0];

    MapAdapter(TypeAdapter<T> value) {
        this.value = value;
    }

    @Override
    public @Nullable Map<String, T> read(JsonReader in) throws IOException {
        if (Adapters.readNull(in)) {
            return null;
        }
        ReadEntries<T> entries = new ReadEntries<>(usualKeys);
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (!entries.put(key, value.read(in))) {
                throw Expect.repeated(key, in.getPreviousPath());
            }
        }
        in.endObject();
        Map<String, T> map = entries.map();
        usualKeys = ReadMap.keys(map);
        return map;
    }

    @Override
    public void write(JsonWriter out, @Nullable Map<String, T> values) throws IOException {
        if (values == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (var entry : values.entrySet()) {
            value.write(out.name(entry.getKey()), entry.getValue());
        }
        out.endObject();
    }
}
