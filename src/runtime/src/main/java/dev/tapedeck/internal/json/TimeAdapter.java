package dev.tapedeck.internal.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a time or a date in ISO 8601 format. */
final class TimeAdapter<T> extends TypeAdapter<T> {
    private final String kind;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private TimeAdapter(String kind, Function<String, T> reader, Function<T, String> writer) {
        this.kind = kind;
        this.reader = reader;
        this.writer = writer;
    }

    /** Writes a time with its seconds, and with its fraction if it has one: three, six or nine digits. */
    static TypeAdapter<Instant> time() {
        return time(Instant::toString);
    }

    /** Writes a time without its fraction. */
    static TypeAdapter<Instant> timeInSeconds() {
        return time(time -> time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static TypeAdapter<Instant> time(Function<Instant, String> writer) {
        return new TimeAdapter<>("a time such as 2026-03-14T09:26:53Z", Timestamps::parse, writer);
    }

    static TypeAdapter<LocalDate> date() {
        return new TimeAdapter<>("a date such as 2026-03-14", LocalDate::parse, LocalDate::toString);
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
        out.value(value == null ? null : writer.apply(value));
    }
}
