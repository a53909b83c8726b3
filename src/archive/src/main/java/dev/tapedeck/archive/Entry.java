package dev.tapedeck.archive;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the journal: an object with a kind, and with fields that are texts or whole numbers.
 *
 * @param fields in their order
 */
record Entry(Kind kind, Map<String, String> fields) {
    /** What an entry says. The names are part of the format. */
    enum Kind {
        /** The listing of a slice begins: {@code part}, {@code from}, {@code to}, {@code at}. */
        BEGIN("begin"),
        /** All recordings of a page are settled: {@code next}, which is empty after the last page, {@code listed}. */
        PAGE("page"),
        /** A recording's file is in the archive: {@code id}, {@code path}, {@code bytes}, {@code sha256}. */
        SAVED("saved"),
        /** A recording could not be saved: {@code id}, {@code reason}. */
        FAILED("failed"),
        /** A recording was deleted at the provider before it was saved: {@code id}. */
        GONE("gone"),
        /** A recording has no media: {@code id}, {@code status}. */
        WITHOUT_MEDIA("without-media"),
        /** A recording has no media yet: {@code id}, {@code created}. */
        UNFINISHED("unfinished"),
        /** A recording in the archive was deleted at the provider: {@code id}. */
        DELETED("deleted");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static Entry of(Kind kind, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Entry(kind, fields);
    }

    /** Returns a field; an empty text if it is missing. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns the entry as a line, without its end. */
    String line() {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            json.beginObject().name("kind").value(kind.word);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.name(field.getKey());
                if (field.getKey().equals("bytes") || field.getKey().equals("listed")) {
                    json.value(Long.parseLong(field.getValue()));
                } else {
                    json.value(field.getValue());
                }
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** Reads the entry of a line; empty if it is not one. */
    static Optional<Entry> read(String line) throws IOException {
        try (JsonReader json = new JsonReader(new StringReader(line))) {
            return read(json);
        } catch (MalformedJsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Reads the next entry; empty for one of a kind that only a later version knows. */
    static Optional<Entry> read(JsonReader json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
                fields.put(name, json.nextString());
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        String word = fields.containsKey("kind") ? fields.remove("kind") : "";
        return Kind.of(word).map(kind -> new Entry(kind, fields));
    }
}
