package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.internal.json.InputWriter;
import java.io.IOException;

/**
 * Writes the JSON body of a request: an object of its fields, including those set to null, or the whole body. Writes
 * nothing if the body is optional and not set.
 *
 * @since 0.1.0
 */
public final class RequestAdapter<T extends RequestObject> extends TypeAdapter<T> {
    private final InputWriter writer;
    private final InputLocation location;

    private RequestAdapter(Gson gson, InputLocation location) {
        this.writer = new InputWriter(gson);
        this.location = location;
    }

    /** Returns an adapter that writes the body's fields that are set. */
    public static <T extends RequestObject> TypeAdapter<T> object(Gson gson) {
        return new RequestAdapter<>(gson, InputLocation.BODY);
    }

    /** Returns an adapter that writes the whole body, or null if it is not set. */
    public static <T extends RequestObject> TypeAdapter<T> content(Gson gson) {
        return new RequestAdapter<>(gson, InputLocation.CONTENT);
    }

    @Override
    public T read(JsonReader in) {
        throw new UnsupportedOperationException("A request object is only written, never read");
    }

    @Override
    public void write(JsonWriter out, T request) throws IOException {
        if (!location.isAbsent(request)) {
            var inputs = location.of(request);
            writer.write(out, location == InputLocation.BODY ? inputs : inputs.get("body"));
        }
    }
}
