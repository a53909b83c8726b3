package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Yaml;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs of one operation while they are lifted, each with the place where it is sent. */
final class RequestInputs {
    private final ObjectNode fields = Yaml.object();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();

    /** Adds one; the same name may come in several places. */
    void add(String place, String name, ObjectNode field, boolean isRequired) {
        places.add(place);
        String key = fields.has(name) ? name + " " + place : name;
        if (!key.equals(name)) {
            field.put(ExtensionKeys.WIRE_NAME, name);
        }
        fields.set(key, field.put(ExtensionKeys.IN, place));
        if (isRequired) {
            required.add(key);
        }
    }

    /** One schema of all; null if there are none. */
    @Nullable
    ObjectNode schema() {
        if (fields.isEmpty()) {
            return null;
        }
        boolean mixed = places.size() > 1;
        ObjectNode request = Yaml.object()
                .put(
                        ExtensionKeys.IN,
                        mixed ? BuildRequests.MIXED : places.iterator().next());
        request.set("properties", fields);
        if (!mixed) {
            fields.forEach(field -> ((ObjectNode) field).remove(ExtensionKeys.IN));
        }
        if (!required.isEmpty()) {
            var names = request.putArray("required");
            required.forEach(names::add);
        }
        return request;
    }

    /** A copy of the schema as a field of the request, with room for its style beside a reference. */
    static ObjectNode field(ObjectNode schema, JsonNode description) {
        ObjectNode field = schema.deepCopy();
        if (field.has("$ref")) {
            field = Yaml.object();
            field.putArray("allOf").add(schema.deepCopy());
        }
        if (description.isTextual()) {
            field.set("description", description);
        }
        return field;
    }
}
