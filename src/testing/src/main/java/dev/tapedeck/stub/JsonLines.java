package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.JsonFields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file with a JSON object in each line: resources as either provider shows them. */
final class JsonLines {

    private JsonLines() {}

    /** Passes each resource to the consumer of its provider. */
    static void read(Path file, Consumer<JsonFields> twilio, Consumer<JsonFields> signalWire) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    add(line, twilio, signalWire);
                } catch (IllegalArgumentException | RequestException e) {
                    throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void add(String line, Consumer<JsonFields> twilio, Consumer<JsonFields> signalWire) {
        if (line.isBlank()) {
            return;
        }
        JsonFields resource = new JsonFields(object(line));
        if (resource.text("sid").isPresent()) {
            twilio.accept(resource);
        } else if (resource.text("id").isPresent()) {
            signalWire.accept(resource);
        } else {
            throw new IllegalArgumentException(
                    "must have an sid, as what Twilio returns, or an id, as what SignalWire" + " returns");
        }
    }

    private static JsonObject object(String line) {
        try {
            JsonElement json = JsonParser.parseString(line);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            // As useless as a list.
        }
        throw new IllegalArgumentException("must be a JSON object");
    }
}
