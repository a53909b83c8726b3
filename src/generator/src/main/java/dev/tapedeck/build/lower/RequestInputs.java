package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Yaml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the inputs of one operation, each with the location where it is sent. */
final class RequestInputs {
    private static final String MIXED = "mixed";

    private final ObjectNode fields = Yaml.object();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private boolean bodyOptional;

    /** Adds an input; inputs in different locations may have the same name. */
    void add(String place, String name, ObjectNode field, boolean isRequired) {
        places.add(place);
        String key = fields.has(name) ? name + " " + place : name;
        if (!key.equals(name) && !field.has(Keys.WIRE_NAME)) {
            field.put(Keys.WIRE_NAME, name);
        }
        fields.set(key, field.put(Keys.IN, place));
        if (isRequired) {
            required.add(key);
        }
    }

    /** Notes that no body is sent if none of its inputs is set. */
    void allowNoBody() {
        bodyOptional = true;
    }

    /** Returns one schema with all inputs; null if there are none. */
    @Nullable
    ObjectNode schema() {
        if (fields.isEmpty()) {
            return null;
        }
        boolean mixed = places.size() > 1;
        ObjectNode request =
                Yaml.object().put(Keys.IN, mixed ? MIXED : places.iterator().next());
        if (bodyOptional) {
            request.put(Keys.OPTIONAL_BODY, true);
        }
        request.set("properties", fields);
        if (!mixed) {
            fields.forEach(field -> ((ObjectNode) field).remove(Keys.IN));
        }
        if (!required.isEmpty()) {
            var names = request.putArray("required");
            required.forEach(names::add);
        }
        return request;
    }

    /**
     * Returns a copy of the schema as a field, in which a reference may have other keywords beside it.
     *
     * @param described the parameter or body, whose description and deprecation are those of the field
     */
    static ObjectNode field(ObjectNode schema, JsonNode described) {
        ObjectNode field = schema.deepCopy();
        if (field.has("$ref")) {
            field = Yaml.object();
            field.putArray("allOf").add(schema.deepCopy());
        }
        for (String key : List.of("description", "deprecated")) {
            if (described.has(key)) {
                field.set(key, described.get(key));
            }
        }
        return field;
    }
}
