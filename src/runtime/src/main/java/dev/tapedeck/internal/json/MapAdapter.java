package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The adapter of a map that is a whole response, or in a list that is one. Gson's own sets private fields of its reader
 * for each key, which {@link Utf8Reader} does not use.
 */
final class MapAdapter<T extends @Nullable Object> extends TypeAdapter<Map<String, T>> {
    /** Creates the adapters of all types of maps. */
    static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked") // The adapter is for this type.
        public <M> @Nullable TypeAdapter<M> create(Gson gson, TypeToken<M> type) {
            if (type.getRawType() != Map.class || !(type.getType() instanceof ParameterizedType map)) {
                return null;
            }
            Type value = map.getActualTypeArguments()[1];
            return (TypeAdapter<M>) new MapAdapter<>(gson.getAdapter(TypeToken.get(value)));
        }
    };

    private final TypeAdapter<T> values;

    private MapAdapter(TypeAdapter<T> values) {
        this.values = values;
    }

    @Override
    public @Nullable Map<String, T> read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        Map<String, T> entries = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (entries.containsKey(key)) {
                throw Expect.repeated(key, in.getPath());
            }
            entries.put(key, values.read(in));
        }
        in.endObject();
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public void write(JsonWriter out, @Nullable Map<String, T> map) throws IOException {
        if (map == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (var entry : map.entrySet()) {
            values.write(out.name(entry.getKey()), entry.getValue());
        }
        out.endObject();
    }
}
