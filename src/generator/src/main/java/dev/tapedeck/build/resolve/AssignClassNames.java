package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.ClassNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.build.view.IdClass;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Renames every schema to the name of its class: the {@code x-name} of an overlay, else the last part of the vendor's
 * name ({@code video.v1.room.room_recording} becomes {@code RoomRecording}), with more parts where that is taken.
 *
 * <p>Enums with the same {@code x-name} become one enum with the values of all.
 */
public final class AssignClassNames {
    private AssignClassNames() {}

    public static void apply(Spec spec) {
        Map<String, String> names = new HashMap<>();
        ObjectNode named = Yaml.object();
        ClassNames classes =
                new ClassNames(IdClass.all(spec).stream().map(IdClass::name).toList());
        for (var schema : spec.schemas().properties()) {
            JsonNode comparable = withoutTexts(schema.getValue());
            String name = classes.of(
                    schema.getKey(),
                    schema.getValue(),
                    present -> withoutTexts(named.path(present)).equals(comparable));
            names.put(schema.getKey(), name);
            add(spec, named, name, (ObjectNode) schema.getValue(), schema.getKey());
        }
        ((ObjectNode) spec.root().get("components")).set("schemas", named);
        Schemas.visit(spec, (schema, place) -> rename(schema, names));
        spec.schemas().forEach(schema -> ((ObjectNode) schema).remove(Keys.NAME));
    }

    private static void add(Spec spec, ObjectNode named, String name, ObjectNode schema, String vendorName) {
        JsonNode other = named.path(name);
        if (other.isMissingNode()) {
            named.set(name, schema);
        } else if (other.has("enum") && schema.has("enum") && schema.has(Keys.NAME)) {
            addValues((ArrayNode) other.get("enum"), schema.get("enum"));
        } else if (!withoutTexts(other).equals(withoutTexts(schema))) {
            String problem = "would be a second class named " + name + ", and the two differ";
            throw spec.fault("components/schemas/" + vendorName, problem, "give it another x-name in the overlay");
        }
    }

    private static void addValues(ArrayNode values, JsonNode others) {
        Set<JsonNode> present = new LinkedHashSet<>();
        values.forEach(present::add);
        others.forEach(value -> {
            if (present.add(value)) {
                values.add(value);
            }
        });
    }

    private static JsonNode withoutTexts(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        Schemas.visit(copy, "", (part, place) -> part.remove("description"));
        return copy;
    }

    private static void rename(ObjectNode schema, Map<String, String> names) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith(Schemas.REFERENCE)) {
            String old = reference.substring(Schemas.REFERENCE.length());
            schema.put("$ref", Schemas.REFERENCE + names.getOrDefault(old, old));
        }
    }
}
