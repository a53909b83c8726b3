package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes models: the fields that the contract names and are set, and those that were misread, then the others. */
public final class FieldWriter {
    private final InputWriter values;

    /** Writes each value by the adapter of its own class. */
    public FieldWriter(Gson gson) {
        this.values = new InputWriter(gson);
    }

    /** Writes one model's fields, nulls too. */
    public void write(
            JsonWriter out, Map<String, @Nullable Object> named, @Nullable Map<String, @Nullable Object> unknown)
            throws IOException {
        out.beginObject();
        for (var field : named.entrySet()) {
            if (field.getValue() instanceof Misread.Field misread) {
                misread.write(out, field.getKey());
            } else {
                values.write(out.name(field.getKey()), field.getValue());
            }
        }
        UnknownFields.write(out, unknown, named.keySet());
        out.endObject();
    }
}
