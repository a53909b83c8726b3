package dev.tapedeck.internal.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a time or a date in ISO 8601 format. */
final class TimeAdapter<T> extends TypeAdapter<T> {
    private final String kind;
    private final Function<String, T> reader;

    private TimeAdapter(String kind, Function<String, T> reader) {
        this.kind = kind;
        this.reader = reader;
    }

    static TypeAdapter<Instant> time() {
        return new TimeAdapter<>("a time such as 2026-03-14T09:26:53Z", Timestamps::parse);
    }

    static TypeAdapter<LocalDate> date() {
        return new TimeAdapter<>("a date such as 2026-03-14", LocalDate::parse);
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        try {
            return reader.apply(Expect.text(in));
        } catch (DateTimeException e) {
            String message = "Expected " + kind + " but was another text at " + in.getPreviousPath();
            throw new JsonParseException(message, e);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : value.toString());
    }
}
