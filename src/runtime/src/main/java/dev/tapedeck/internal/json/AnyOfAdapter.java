package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.type.AnyOf;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter of a class whose values have several types in JSON. */
public final class AnyOfAdapter<T extends AnyOf> extends TypeAdapter<T> {
    private final Function<Object, T> of;
    private boolean inRequests;

    /** Creates an adapter that makes objects by this function. */
    public AnyOfAdapter(Function<Object, T> of) {
        this.of = of;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        Object value = AnyAdapter.INSTANCE.read(in);
        return value == null ? null : of.apply(value);
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        AnyAdapter.INSTANCE.write(out, value == null ? null : inRequests ? value.sentValue() : value.value());
    }

    /** Leaves read-only fields out of what it writes. Called before the adapter is used. */
    public AnyOfAdapter<T> forRequests() {
        inRequests = true;
        return this;
    }
}
