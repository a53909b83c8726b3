package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.internal.json.AnyOfAdapter;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.internal.json.SentFields;
import dev.tapedeck.internal.json.TimesInSeconds;
import dev.tapedeck.internal.text.Release;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts JSON texts to models, and models to JSON texts. Thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonTexts {
    private final String generator;
    private final TypeAdapterFactory[] adapters;
    // Created when it is first needed; if two threads need it at the same time, each may create one.
    private volatile @Nullable Gson gson;
    private volatile @Nullable JsonTexts forRequests;

    /** Creates a converter with these adapters, which this version of the generator made. */
    public JsonTexts(String generator, PackageAdapters... adapters) {
        this(generator, (TypeAdapterFactory[]) adapters.clone());
    }

    private JsonTexts(String generator, TypeAdapterFactory[] adapters) {
        this.generator = generator;
        this.adapters = adapters;
    }

    /** Returns a converter that writes times without their fractions. */
    public JsonTexts withTimesInSeconds() {
        TypeAdapterFactory[] more = Arrays.copyOf(adapters, adapters.length + 1, TypeAdapterFactory[].class);
        more[adapters.length] = new TimesInSeconds();
        return new JsonTexts(generator, more);
    }

    /** Returns a converter that writes models as requests have them, without read-only fields. */
    public JsonTexts withoutReadOnlyFields() {
        return new JsonTexts(
                generator, Arrays.stream(adapters).map(JsonTexts::forRequests).toArray(TypeAdapterFactory[]::new));
    }

    private static TypeAdapterFactory forRequests(TypeAdapterFactory adapters) {
        return new TypeAdapterFactory() {
            @Override
            @SuppressWarnings("unchecked") // It is the same adapter.
            public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                TypeAdapter<T> adapter = adapters.create(gson, type);
                if (adapter instanceof AnyOfAdapter<?> several) {
                    return (TypeAdapter<T>) several.forRequests();
                }
                return adapter instanceof ModelAdapter<?> model ? (TypeAdapter<T>) model.forRequests() : adapter;
            }
        };
    }

    /**
     * Returns a Gson with the adapters.
     *
     * @throws IllegalStateException if the generator and the runtime have different versions
     */
    public Gson gson() {
        Gson made = gson;
        if (made == null) {
            Release.require(generator);
            made = Json.gson(adapters);
            gson = made;
        }
        return made;
    }

    /**
     * Reads the single object in a text.
     *
     * @throws dev.tapedeck.error.UnexpectedResponseException if it does not hold one
     */
    public <T> T parse(Class<T> type, String json) {
        return Json.parse(gson(), type, json);
    }

    /** Reads the single object in a text in UTF-8. */
    public <T> T parse(Class<T> type, byte[] utf8) {
        return Json.parse(gson(), type, utf8);
    }

    /** Writes an object, without spaces. */
    public String text(Object model) {
        return Json.text(gson(), model);
    }

    /** Returns a view of a model, or of a value as JSON has it. */
    public JsonView view(Object value) {
        return JsonView.of(gson(), value);
    }

    /**
     * Returns a value as JSON has it: a String, BigDecimal, Boolean, List or Map. Takes also numbers of other kinds,
     * models and enums, and lists and maps of these.
     */
    public Object plain(Object value) {
        return Json.plain(gson(), value);
    }

    /**
     * Returns a value of one of several types as requests have it: without the fields that are read-only in each of the
     * types that it has.
     *
     * @param value the value as JSON has it
     * @param alternatives the value as each of its types; null for those that it does not have
     */
    public Object sent(Object value, @Nullable Object... alternatives) {
        JsonTexts requests = forRequests;
        if (requests == null) {
            requests = withoutReadOnlyFields();
            forRequests = requests;
        }
        return SentFields.of(
                value,
                Stream.of(alternatives)
                        .filter(Objects::nonNull)
                        .map(requests::plain)
                        .toList());
    }
}
