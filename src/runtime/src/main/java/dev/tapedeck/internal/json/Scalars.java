package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.type.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values that are a single JSON string, number or boolean. */
public final class Scalars {
    /** Converts a string to itself. */
    public static final Function<String, String> SAME_TEXT = Function.identity();

    private Scalars() {}

    /** Reads a string and converts it by the function; null for a JSON null. */
    public static <T> @Nullable T text(JsonReader in, Function<String, T> kind) throws IOException {
        if (readNull(in)) {
            return null;
        }
        return in instanceof Utf8Reader utf8 ? utf8.value(JsonToken.STRING).made(kind) : kind.apply(Expect.text(in));
    }

    /** Reads a number and converts its JSON by the function; null for a JSON null. */
    public static <T> @Nullable T number(JsonReader in, Function<String, T> kind) throws IOException {
        return readNull(in) ? null : kind.apply(Expect.number(in));
    }

    /** Reads a whole number of 32 bits; null for a JSON null, like all these methods. */
    public static @Nullable Integer int32(JsonReader in) throws IOException {
        return NumberAdapter.int32().read(in);
    }

    /** Reads a whole number of 64 bits. */
    public static @Nullable Long int64(JsonReader in) throws IOException {
        return NumberAdapter.int64().read(in);
    }

    /** Reads a number of any size and precision. */
    public static @Nullable BigDecimal decimal(JsonReader in) throws IOException {
        return NumberAdapter.decimal().read(in);
    }

    /** Reads a number of double precision. */
    public static @Nullable Double float64(JsonReader in) throws IOException {
        return NumberAdapter.float64().read(in);
    }

    /** Reads true or false. */
    public static @Nullable Boolean truth(JsonReader in) throws IOException {
        return readNull(in) ? null : Boolean.valueOf(Expect.truth(in));
    }

    /** Reads a time in ISO 8601 format. */
    public static @Nullable Instant time(JsonReader in) throws IOException {
        return TimeAdapter.time().read(in);
    }

    /** Reads a date in ISO 8601 format. */
    public static @Nullable LocalDate date(JsonReader in) throws IOException {
        return TimeAdapter.date().read(in);
    }

    /** Returns the adapter of an open enum whose values are numbers. */
    public static <T extends OpenEnum> TypeAdapter<T> numbers(Function<String, T> of) {
        return new TypeAdapter<>() {
            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                return number(in, of);
            }

            @Override
            public void write(JsonWriter out, @Nullable T value) throws IOException {
                out.value(value == null ? null : new BigDecimal(value.value()));
            }
        };
    }

    /** Reads a null if there is one here, and returns whether there was. */
    public static boolean readNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }
}
