package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a time or a date in ISO 8601's form. */
final class TimeAdapter<T> extends TypeAdapter<T> {
    private final String kind;
    private final Function<Utf8Value, @Nullable T> common;
    private final Function<String, T> reader;

    private TimeAdapter(String kind, Function<Utf8Value, @Nullable T> common, Function<String, T> reader) {
        this.kind = kind;
        this.common = common;
        this.reader = reader;
    }

    static TypeAdapter<Instant> time() {
        return new TimeAdapter<>(
                "a time such as 2026-03-14T09:26:53Z",
                value -> value.isCommonTime() ? Instant.ofEpochSecond(value.epochSecond()) : null,
                Times::parse);
    }

    static TypeAdapter<LocalDate> date() {
        return new TimeAdapter<>("a date such as 2026-03-14", value -> null, LocalDate::parse);
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        try {
            return in instanceof Utf8Reader utf8 ? read(utf8.value(JsonToken.STRING)) : reader.apply(Expect.text(in));
        } catch (DateTimeException e) {
            String message = "Expected " + kind + " but was another text at " + in.getPreviousPath();
            throw new UnexpectedResponseException(message, e);
        }
    }

    private T read(Utf8Value value) throws IOException {
        T time = common.apply(value);
        return time != null ? time : reader.apply(value.text());
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : value.toString());
    }
}
