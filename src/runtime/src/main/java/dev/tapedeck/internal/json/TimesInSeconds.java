package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes times without their fractions, which some services refuse. */
public final class TimesInSeconds implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // The adapter is for this class.
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == Instant.class ? (TypeAdapter<T>) TimeAdapter.timeInSeconds() : null;
    }
}
