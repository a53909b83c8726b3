package dev.tapedeck.cli.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.cli.text.Cells;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A column of a table of resources.
 *
 * @param title in a table
 * @param field of the resource, with dots for the fields of objects in it
 */
record Column(String title, String field, Form form) {
    /** How a value is shown to people. */
    enum Form {
        TEXT,
        TIME,
        SECONDS,
        BYTES
    }

    static Column text(String title, String field) {
        return new Column(title, field, Form.TEXT);
    }

    static Column time(String title, String field) {
        return new Column(title, field, Form.TIME);
    }

    /** A length in seconds. */
    static Column length(String field) {
        return new Column(" LENGTH", field, Form.SECONDS);
    }

    static Column size(String field) {
        return new Column(" SIZE", field, Form.BYTES);
    }

    /** Returns the value as the provider sends it; empty if it is null or missing. */
    Optional<String> value(JsonObject resource) {
        JsonElement value = resource;
        for (String name : field.split("\\.", -1)) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        return Optional.of(value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }

    /** Returns the value for people. */
    String cell(JsonObject resource) {
        Optional<String> value = value(resource);
        try {
            return switch (form) {
                case TEXT -> Cells.text(value);
                case TIME -> Cells.time(value.map(Instant::parse));
                case SECONDS -> Cells.duration(value.map(Long::parseLong).map(Duration::ofSeconds));
                case BYTES -> Cells.size(value.map(Long::parseLong).orElse(null));
            };
        } catch (DateTimeException | NumberFormatException e) {
            // What the service sends instead is better than nothing.
            return Cells.text(value);
        }
    }
}
