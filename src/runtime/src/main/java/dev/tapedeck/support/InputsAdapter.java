package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.internal.json.InputWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a request object as the JSON of what a function tells of it, explicit nulls too. */
public final class InputsAdapter<T> extends TypeAdapter<T> {
    private final InputWriter writer;
    private final Function<T, @Nullable Object> json;

    private InputsAdapter(Gson gson, Function<T, @Nullable Object> json) {
        this.writer = new InputWriter(gson);
        this.json = json;
    }

    /** As the object of all that was set. */
    public static <T> TypeAdapter<T> object(Gson gson, Function<T, Map<String, @Nullable Object>> inputs) {
        return new InputsAdapter<>(gson, inputs::apply);
    }

    /** As the one value that was set. */
    public static <T> TypeAdapter<T> content(Gson gson, Function<T, Map<String, @Nullable Object>> inputs) {
        return new InputsAdapter<>(gson, request -> inputs.apply(request).get("body"));
    }

    @Override
    public T read(JsonReader in) {
        throw new UnsupportedOperationException("A request object is only written");
    }

    @Override
    public void write(JsonWriter out, T request) throws IOException {
        writer.write(out, json.apply(request));
    }
}
