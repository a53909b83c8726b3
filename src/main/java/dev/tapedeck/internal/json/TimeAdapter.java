package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a time or a date in ISO 8601's form. */
final class TimeAdapter<T> extends TypeAdapter<T> {
    private final String kind;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    TimeAdapter(String kind, Function<String, T> reader, Function<T, String> writer) {
        this.kind = kind;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (Adapters.readNull(in)) {
            return null;
        }
        String text = Expect.text(in);
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            String message = "Expected " + kind + " but was another text at " + in.getPreviousPath();
            throw new UnexpectedResponseException(message, e);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : writer.apply(value));
    }
}
