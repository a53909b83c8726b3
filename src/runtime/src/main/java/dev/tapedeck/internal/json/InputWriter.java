package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the values that a caller set, in lists and maps of any depth, each by the adapter of its own class. */
public final class InputWriter {
    private final Gson gson;

    /** Creates a writer with the adapters of this Gson. */
    public InputWriter(Gson gson) {
        this.gson = gson;
    }

    /** Writes a value, or null. */
    @SuppressWarnings("unchecked") // The adapter is for the value's own class.
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value instanceof List<?> items) {
            out.beginArray();
            for (Object item : items) {
                write(out, item);
            }
            out.endArray();
        } else if (value instanceof Map<?, ?> entries) {
            out.beginObject();
            for (var entry : entries.entrySet()) {
                write(out.name((String) entry.getKey()), entry.getValue());
            }
            out.endObject();
        } else if (value == null) {
            out.nullValue();
        } else {
            ((TypeAdapter<Object>) gson.getAdapter(value.getClass())).write(out, value);
        }
    }
}
