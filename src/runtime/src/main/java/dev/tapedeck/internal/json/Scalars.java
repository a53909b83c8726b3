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

/** Reads values that are one JSON string, number or boolean. */
public final class Scalars {
    /** Makes a string of a string. */
    public static final Function<String, String> SAME_TEXT = Function.identity();

    /** Whole numbers of 32 bits. */
    public static final TypeAdapter<Integer> INT32 = NumberAdapter.int32();

    /** Whole numbers of 64 bits. */
    public static final TypeAdapter<Long> INT64 = NumberAdapter.int64();

    /** Numbers of any size and precision. */
    public static final TypeAdapter<BigDecimal> DECIMAL = NumberAdapter.of(BigDecimal::new);

    /** Numbers of double precision. */
    public static final TypeAdapter<Double> FLOAT64 = NumberAdapter.of(NumberAdapter::finiteDouble);

    /** Numbers of single precision. */
    public static final TypeAdapter<Float> FLOAT32 = NumberAdapter.of(NumberAdapter::finiteFloat);

    /** True and false. */
    public static final TypeAdapter<Boolean> TRUTH = new TruthAdapter();

    /** Times in ISO 8601's form. */
    public static final TypeAdapter<Instant> TIME = TimeAdapter.time();

    /** Dates in ISO 8601's form. */
    public static final TypeAdapter<LocalDate> DATE = TimeAdapter.date();

    private Scalars() {}

    /** Reads a string, of which the function makes a value; null for a JSON null. */
    public static <T> @Nullable T text(JsonReader in, Function<String, T> kind) throws IOException {
        if (readNull(in)) {
            return null;
        }
        return in instanceof Utf8Reader utf8 ? utf8.value(JsonToken.STRING).made(kind) : kind.apply(Expect.text(in));
    }

    /** Reads a number, of whose JSON the function makes a value; null for a JSON null. */
    public static <T> @Nullable T number(JsonReader in, Function<String, T> kind) throws IOException {
        return readNull(in) ? null : kind.apply(Expect.number(in));
    }

    /** The adapter of an open enum whose values are numbers. */
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

    /** Reads a null if there is one here. */
    public static boolean readNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }
}
