package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.type.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The adapters of plain values by their classes, each created when it is first needed. */
final class ScalarAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // The adapter is for this class.
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return (TypeAdapter<T>) create(type.getRawType());
    }

    private static @Nullable TypeAdapter<?> create(Class<?> type) {
        if (type == String.class) {
            return new StringAdapter<>(Scalars.SAME_TEXT, Scalars.SAME_TEXT);
        } else if (type == Link.class) {
            return new StringAdapter<>(Link::new, Link::value);
        } else if (type == Instant.class) {
            return TimeAdapter.time();
        } else if (type == LocalDate.class) {
            return TimeAdapter.date();
        } else if (type == Boolean.class) {
            return new BooleanAdapter();
        } else if (type == Object.class) {
            return AnyAdapter.INSTANCE;
        }
        return Number.class.isAssignableFrom(type) ? number(type) : null;
    }

    private static @Nullable TypeAdapter<?> number(Class<?> type) {
        if (type == Integer.class) {
            return NumberAdapter.int32();
        } else if (type == Long.class) {
            return NumberAdapter.int64();
        } else if (type == BigDecimal.class) {
            return NumberAdapter.decimal();
        }
        return type == Double.class ? NumberAdapter.float64() : null;
    }
}
