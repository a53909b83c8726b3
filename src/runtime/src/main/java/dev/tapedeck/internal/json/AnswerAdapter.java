package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The adapter of an envelope or error body, of which an answer has one: it only reads, so there is little to it. */
public final class AnswerAdapter<T> extends TypeAdapter<T> {
    private final Gson gson;
    private final Reader<T> reader;

    /** Reads by this method of the answer's class. */
    public AnswerAdapter(Gson gson, Reader<T> reader) {
        this.gson = gson;
        this.reader = reader;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        return Adapters.readNull(in) ? null : reader.read(gson, in);
    }

    @Override
    public void write(JsonWriter out, @Nullable T answer) {
        throw new UnsupportedOperationException("An answer is only read");
    }

    /** Reads one object. */
    public interface Reader<T> {
        /** Reads it, its fields by the adapters of this Gson. */
        T read(Gson gson, JsonReader in) throws IOException;
    }
}
