package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.type.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapters of plain values by their classes. */
final class ScalarAdapters implements TypeAdapterFactory {
    private static final Map<Class<?>, TypeAdapter<?>> ADAPTERS = Map.of(
            String.class, new TextAdapter<>(Scalars.SAME_TEXT, Scalars.SAME_TEXT),
            Integer.class, Scalars.INT32,
            Long.class, Scalars.INT64,
            BigDecimal.class, Scalars.DECIMAL,
            Double.class, Scalars.FLOAT64,
            Float.class, Scalars.FLOAT32,
            Boolean.class, Scalars.TRUTH,
            Instant.class, Scalars.TIME,
            LocalDate.class, Scalars.DATE,
            Link.class, new TextAdapter<>(Link::new, Link::value));

    @Override
    @SuppressWarnings("unchecked") // Each class has an adapter of its own.
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return (TypeAdapter<T>) ADAPTERS.get(type.getRawType());
    }
}
