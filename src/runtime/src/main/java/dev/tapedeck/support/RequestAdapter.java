package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.internal.json.InputWriter;
import java.io.IOException;

/** Writes the JSON body of a request: the object of its fields, with nulls that were set, or the whole body. */
public final class RequestAdapter<T extends RequestObject> extends TypeAdapter<T> {
    private final InputWriter writer;
    private final InputLocation location;

    private RequestAdapter(Gson gson, InputLocation location) {
        this.writer = new InputWriter(gson);
        this.location = location;
    }

    /** Writes the fields of the body that are set. */
    public static <T extends RequestObject> TypeAdapter<T> object(Gson gson) {
        return new RequestAdapter<>(gson, InputLocation.BODY);
    }

    /** Writes the whole body, null if it is not set. */
    public static <T extends RequestObject> TypeAdapter<T> content(Gson gson) {
        return new RequestAdapter<>(gson, InputLocation.CONTENT);
    }

    @Override
    public T read(JsonReader in) {
        throw new UnsupportedOperationException("A request object is only written");
    }

    @Override
    public void write(JsonWriter out, T request) throws IOException {
        var inputs = location.of(request);
        writer.write(out, location == InputLocation.BODY ? inputs : inputs.get("body"));
    }
}
