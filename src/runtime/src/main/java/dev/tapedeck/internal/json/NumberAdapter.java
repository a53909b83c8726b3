package dev.tapedeck.internal.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a Java number; a whole JSON number that does not fit causes an exception and is never wrapped. */
final class NumberAdapter<T extends Number> extends TypeAdapter<T> {
    private final String kind;
    private final Function<String, T> reader;

    private NumberAdapter(String kind, Function<String, T> reader) {
        this.kind = kind;
        this.reader = reader;
    }

    static TypeAdapter<BigDecimal> decimal() {
        return of(BigDecimal::new);
    }

    static TypeAdapter<Double> float64() {
        return of(NumberAdapter::finiteDouble);
    }

    private static <T extends Number> NumberAdapter<T> of(Function<String, T> reader) {
        return new NumberAdapter<>("a number", reader);
    }

    static TypeAdapter<Integer> int32() {
        return new NumberAdapter<>(
                "a whole number of 32 bits",
                text -> isWhole(text) ? Integer.valueOf(text) : Integer.valueOf(new BigDecimal(text).intValueExact()));
    }

    static TypeAdapter<Long> int64() {
        return new NumberAdapter<>(
                "a whole number of 64 bits",
                text -> isWhole(text) ? Long.valueOf(text) : Long.valueOf(new BigDecimal(text).longValueExact()));
    }

    /** JSON has no infinite numbers, so one could not be written back. */
    private static Double finiteDouble(String text) {
        Double number = Double.valueOf(text);
        if (number.isInfinite()) {
            throw new ArithmeticException("The number is too large");
        }
        return number;
    }

    private static boolean isWhole(String text) {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        String text = Expect.number(in);
        try {
            return reader.apply(text);
        } catch (ArithmeticException | NumberFormatException e) {
            String message = "Expected " + kind + " but was " + Expect.excerpt(text) + " at " + in.getPreviousPath();
            throw new JsonParseException(message, e);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value);
    }
}
