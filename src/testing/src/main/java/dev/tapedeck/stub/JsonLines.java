package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.resource.JsonFields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file with a JSON object in each line: recordings as either provider shows them. */
final class JsonLines {

    private JsonLines() {}

    /** Passes each recording to the consumer of its provider. */
    static void read(Path file, Consumer<JsonFields> twilio, Consumer<JsonFields> signalWire) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    add(line, twilio, signalWire);
                } catch (IllegalArgumentException | JsonParseException e) {
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
        JsonElement json = JsonParser.parseString(line);
        if (!json.isJsonObject()) {
            throw new IllegalArgumentException("must be a JSON object");
        }
        JsonFields recording = new JsonFields(json.getAsJsonObject());
        if (recording.text("sid").filter(sid -> sid.startsWith("RT")).isPresent()) {
            twilio.accept(recording);
        } else if (recording.text("room_session_id").isPresent()) {
            signalWire.accept(recording);
        } else {
            throw new IllegalArgumentException("must be a recording: with an sid that begins with RT, as Twilio's have,"
                    + " or a room_session_id, as SignalWire's have");
        }
    }
}
