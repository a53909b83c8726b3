package dev.tapedeck.stub.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The fields of a JSON object that a test gives, some of which may be null or missing.
 *
 * @param json the object
 */
public record JsonFields(JsonObject json) {

    /** Returns a text; empty if it is null or missing. */
    public Optional<String> text(String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? Optional.empty() : Optional.of(value.getAsString());
    }

    /** Returns a text that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("has no " + name));
    }

    /** Returns a whole number; 0 if it is null or missing. */
    public long number(String name) {
        try {
            return text(name).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number but was " + json.get(name), e);
        }
    }

    /** Returns a time that must be there. */
    public Instant time(String name) {
        try {
            return Instant.parse(required(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " must be a time in ISO 8601 but was " + json.get(name), e);
        }
    }

    /** Returns the fields of an object in this one; none if it is null or missing. */
    public JsonFields object(String name) {
        JsonElement value = json.get(name);
        return new JsonFields(value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject());
    }
}
