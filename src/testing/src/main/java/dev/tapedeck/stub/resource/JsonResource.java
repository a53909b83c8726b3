package dev.tapedeck.stub.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A resource whose fields clients set by name.
 *
 * @param json all its fields; never changed
 */
public record JsonResource(String id, JsonObject json) {

    /** Returns this resource with other values for some fields. */
    public JsonResource with(JsonObject fields) {
        JsonObject changed = json.deepCopy();
        fields.entrySet().forEach(field -> changed.add(field.getKey(), field.getValue()));
        return new JsonResource(id, changed);
    }

    /** Returns this resource with another text in one field. */
    public JsonResource with(String name, String text) {
        JsonObject changed = json.deepCopy();
        changed.addProperty(name, text);
        return new JsonResource(id, changed);
    }

    /** Returns the text of a field; empty if it is null or missing. */
    public Optional<String> text(String name) {
        return new JsonFields(json).text(name);
    }

    /** Returns the fields with these names, in their order. */
    public JsonObject only(Iterable<String> names) {
        JsonObject some = new JsonObject();
        names.forEach(name -> some.add(name, json.get(name)));
        return some;
    }

    /** Returns those fields of a request that clients may set; services ignore all others. */
    public static JsonObject settable(JsonObject given, Collection<String> names) {
        JsonObject kept = new JsonObject();
        given.entrySet().stream()
                .filter(field -> names.contains(field.getKey()))
                .forEach(field -> kept.add(field.getKey(), field.getValue()));
        return kept;
    }

    /** Returns an object with these fields, then those of the other, which replace them. */
    public static JsonObject merged(JsonObject defaults, JsonObject given) {
        JsonObject all = defaults.deepCopy();
        for (Map.Entry<String, JsonElement> field : given.entrySet()) {
            all.add(field.getKey(), field.getValue());
        }
        return all;
    }
}
