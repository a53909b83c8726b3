package dev.tapedeck.support;

import com.google.gson.stream.JsonToken;
import dev.tapedeck.internal.json.AnyAdapter;
import dev.tapedeck.internal.json.Expect;
import dev.tapedeck.internal.json.MapKeys;
import dev.tapedeck.internal.json.Records;
import dev.tapedeck.internal.json.Scalars;
import dev.tapedeck.internal.json.SmallMap;
import dev.tapedeck.internal.json.Utf8Fields;
import dev.tapedeck.internal.json.Utf8Reader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a field, or the values within a list or map in a field. Each method returns null for a JSON null.
 *
 * <p>They throw a {@link com.google.gson.JsonParseException} that names the position if a value does not have the
 * requested type. Not thread-safe.
 *
 * @since 0.1.0
 */
public abstract sealed class ValueReader permits ObjectReader {
    final Utf8Reader in;
    final Utf8Fields fields;
    private final ModelAdapter<?> model;

    ValueReader(ModelAdapter<?> model, Utf8Reader in) {
        this.model = model;
        this.in = in;
        this.fields = in.fields();
    }

    final boolean isFor(ModelAdapter<?> other) {
        return model == other;
    }

    /**
     * Returns the index, in the order of the model's fields, of the field whose value is next; negative if the model
     * does not have the field.
     */
    public abstract int field();

    /** Reads a string. */
    public final @Nullable String text() throws IOException {
        return text(Scalars.SAME_TEXT);
    }

    /** Reads a string and converts it by the function; a repeated string may be converted only once. */
    public final <T> @Nullable T text(Function<String, T> kind) throws IOException {
        T value = fields.text(kind, field());
        return value != null || fields.isNull() ? value : Scalars.text(in, kind);
    }

    /** Reads a number and converts its JSON by the function. */
    public final <T> @Nullable T number(Function<String, T> kind) throws IOException {
        return Scalars.number(in, kind);
    }

    /** Reads a whole number of 32 bits. */
    public final @Nullable Integer int32() throws IOException {
        long whole = fields.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (whole != Utf8Fields.NOT_WHOLE) {
            return (int) whole;
        }
        return fields.isNull() ? null : Scalars.int32(in);
    }

    /** Reads a whole number of 64 bits. */
    public final @Nullable Long int64() throws IOException {
        long whole = fields.whole(Long.MIN_VALUE + 1, Long.MAX_VALUE);
        if (whole != Utf8Fields.NOT_WHOLE) {
            return whole;
        }
        return fields.isNull() ? null : Scalars.int64(in);
    }

    /** Reads a number of any size and precision. */
    public final @Nullable BigDecimal decimal() throws IOException {
        return Scalars.decimal(in);
    }

    /** Reads a number of double precision. */
    public final @Nullable Double float64() throws IOException {
        return Scalars.float64(in);
    }

    /** Reads true or false. */
    public final @Nullable Boolean truth() throws IOException {
        return Scalars.truth(in);
    }

    /** Reads a time in ISO 8601 format. */
    public final @Nullable Instant time() throws IOException {
        Instant time = fields.time();
        return time != null || fields.isNull() ? time : Scalars.time(in);
    }

    /** Reads a date in ISO 8601 format. */
    public final @Nullable LocalDate date() throws IOException {
        return Scalars.date(in);
    }

    /** Reads a value of any kind: a String, BigDecimal, Boolean, List or Map, the last two unmodifiable. */
    public final @Nullable Object any() throws IOException {
        return AnyAdapter.INSTANCE.read(in);
    }

    /** Reads an object of a generated class. */
    public final <T> @Nullable T object(Class<T> type) throws IOException {
        return model.adapter(field(), type).read(in);
    }

    /** Reads a list without nulls; it is unmodifiable. */
    public final <T> @Nullable List<T> list(Value<T> item) throws IOException {
        return listWithNulls(reader -> {
            T value = item.read(reader);
            if (value == null) {
                throw Expect.mismatch("a value", "null", in.getPreviousPath());
            }
            return value;
        });
    }

    /** Reads a list that may hold nulls; it is unmodifiable. */
    public final <T> @Nullable List<T> listWithNulls(Value<T> item) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        List<T> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(item.read(this));
        }
        in.endArray();
        return Collections.unmodifiableList(items);
    }

    /** Reads the records of a page. If this reader is reading a page, each record is decoded when it is iterated. */
    public final <T> @Nullable List<T> records(Class<T> type) throws IOException {
        return in.isLazy() && in.peek() == JsonToken.BEGIN_ARRAY
                ? Records.read(in, model.adapter(field(), type))
                : list(item -> item.object(type));
    }

    /** Reads a map in the order of its JSON; it is unmodifiable and may contain nulls. */
    public final <T> @Nullable Map<String, T> map(Value<T> value) throws IOException {
        if (Scalars.readNull(in)) {
            return null;
        }
        in.beginObject();
        // The keys are mostly those of the previous map.
        MapKeys usual = model.usualKeys(field());
        @Nullable Object[] values = new @Nullable Object[usual.size()];
        int size = 0;
        String key = fields.nextKey();
        while (key != null && size < values.length && usual.is(size, key)) {
            values[size++] = value.read(this);
            key = fields.nextKey();
        }
        Map<String, T> map = key == null && size == values.length
                ? SmallMap.of(usual, values)
                : SmallMap.of(others(usual.first(size, values), key, value));
        in.endObject();
        model.keepUsualKeys(field(), SmallMap.keys(map));
        return map;
    }

    /** Reads the entries from this key on, appends them to the others and returns all. */
    private <T> Map<String, @Nullable Object> others(
            Map<String, @Nullable Object> entries, @Nullable String first, Value<T> value) throws IOException {
        for (String key = first; key != null; key = fields.nextKey()) {
            T read = value.read(this);
            if (entries.containsKey(key)) {
                throw Expect.repeated(key, in.getPreviousPath());
            }
            entries.put(key, read);
        }
        return entries;
    }

    /**
     * How a value within a list or map is read.
     *
     * @since 0.1.0
     */
    public interface Value<T> {
        /** Reads one value. */
        @Nullable
        T read(ValueReader in) throws IOException;
    }
}
