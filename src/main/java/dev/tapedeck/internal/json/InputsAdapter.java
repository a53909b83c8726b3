package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a request object as the JSON object of what was set, explicit nulls too. */
final class InputsAdapter<T> extends TypeAdapter<T> {
    private final Gson gson;
    private final Function<T, Map<String, @Nullable Object>> inputs;

    InputsAdapter(Gson gson, Function<T, Map<String, @Nullable Object>> inputs) {
        this.gson = gson;
        this.inputs = inputs;
    }

    @Override
    public T read(JsonReader in) {
        throw new UnsupportedOperationException("A request object is only written");
    }

    @Override
    public void write(JsonWriter out, T request) throws IOException {
        out.beginObject();
        for (var input : inputs.apply(request).entrySet()) {
            writeValue(out.name(input.getKey()), input.getValue());
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // The adapter is the one of the value's own class.
    private void writeValue(JsonWriter out, @Nullable Object value) throws IOException {
        if (value instanceof List<?> items) {
            out.beginArray();
            for (Object item : items) {
                writeValue(out, item);
            }
            out.endArray();
        } else if (value == null || value instanceof Map) {
            AnyAdapter.INSTANCE.write(out, value);
        } else {
            ((TypeAdapter<Object>) gson.getAdapter(value.getClass())).write(out, value);
        }
    }
}
