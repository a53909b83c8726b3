package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.internal.json.AnyOfAdapter;
import dev.tapedeck.internal.json.Scalars;
import dev.tapedeck.internal.json.StringAdapter;
import dev.tapedeck.type.AnyOf;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.OpenEnum;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of the generated classes of one package, each created when it is first needed.
 *
 * @since 0.1.0
 */
public abstract class PackageAdapters implements TypeAdapterFactory {
    /** For subclasses, which are in the packages of their classes. */
    protected PackageAdapters() {}

    /** Returns the adapter of a class of the package or of an id; null if there is none. */
    protected abstract @Nullable TypeAdapter<?> create(Gson gson, Class<?> type);

    @Override
    @SuppressWarnings("unchecked") // The adapter is for this type.
    public final <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        boolean ours = raw.getPackage() == getClass().getPackage() || Id.class.isAssignableFrom(raw);
        return ours ? (TypeAdapter<T>) create(gson, raw) : null;
    }

    /** Returns the adapter of an id. */
    protected static <T extends Id> TypeAdapter<T> id(Function<String, T> of) {
        return new StringAdapter<>(of, Id::value);
    }

    /** Returns the adapter of an open enum whose values are strings. */
    protected static <T extends OpenEnum> TypeAdapter<T> text(Function<String, T> of) {
        return new StringAdapter<>(of, OpenEnum::value);
    }

    /** Returns the adapter of an open enum whose values are numbers. */
    protected static <T extends OpenEnum> TypeAdapter<T> number(Function<String, T> of) {
        return Scalars.numbers(of);
    }

    /** Returns the adapter of a class whose values have several types. */
    protected static <T extends AnyOf> TypeAdapter<T> any(Function<Object, T> of) {
        return new AnyOfAdapter<>(of);
    }
}
