package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The adapter of true and false. */
final class BooleanAdapter extends TypeAdapter<Boolean> {
    @Override
    public @Nullable Boolean read(JsonReader in) throws IOException {
        return Scalars.truth(in);
    }

    @Override
    public void write(JsonWriter out, @Nullable Boolean value) throws IOException {
        out.value(value);
    }
}
