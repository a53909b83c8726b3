package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of values that are a single JSON string. */
public final class StringAdapter<T> extends TypeAdapter<T> {
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    /** Creates an adapter that reads and writes by these functions. */
    public StringAdapter(Function<String, T> reader, Function<T, String> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        return Scalars.text(in, reader);
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : writer.apply(value));
    }
}
