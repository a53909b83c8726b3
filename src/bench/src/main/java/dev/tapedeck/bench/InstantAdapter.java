package dev.tapedeck.bench;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;

/** A minimal adapter of times for plain Gson. */
final class InstantAdapter extends TypeAdapter<Instant> {
    @Override
    public Instant read(JsonReader in) throws IOException {
        return Instant.parse(in.nextString());
    }

    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
        out.value(value.toString());
    }
}
