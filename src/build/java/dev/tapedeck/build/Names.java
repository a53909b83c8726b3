package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives every schema the name of its class: what an overlay says in {@code x-name}, else the last part of the vendor's
 * own name ({@code video.v1.room.room_recording} becomes {@code RoomRecording}).
 *
 * <p>Enums of one {@code x-name} become one enum with the values of all.
 */
final class Names {
    private Names() {}

    static void apply(Spec spec) {
        Map<String, String> names = new HashMap<>();
        ObjectNode named = Yaml.object();
        for (var schema : spec.schemas().properties()) {
            String name = nameOf(schema.getKey(), schema.getValue());
            names.put(schema.getKey(), name);
            add(spec, named, name, (ObjectNode) schema.getValue(), schema.getKey());
        }
        ((ObjectNode) spec.root().get("components")).set("schemas", named);
        Schemas.visit(spec, (schema, place) -> rename(schema, names));
        spec.schemas().forEach(schema -> ((ObjectNode) schema).remove("x-name"));
    }

    private static String nameOf(String vendorName, JsonNode schema) {
        String lastPart = vendorName.substring(vendorName.lastIndexOf('.') + 1);
        return schema.path("x-name").asText(JavaNames.type(lastPart));
    }

    private static void add(Spec spec, ObjectNode named, String name, ObjectNode schema, String vendorName) {
        JsonNode other = named.path(name);
        if (other.isMissingNode()) {
            named.set(name, schema);
        } else if (other.has("enum") && schema.has("enum") && schema.has("x-name")) {
            addValues((ArrayNode) other.get("enum"), schema.get("enum"));
        } else if (!withoutTexts(other).equals(withoutTexts(schema))) {
            String problem = "would be a second class named " + name + ", and the two differ";
            throw spec.fault("components/schemas/" + vendorName, problem, "give it an x-name in an overlay");
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

    /** Gives each operation one tag, by the name that an overlay's {@code x-name} gives it; a tag is listed once. */
    static void renameTags(Spec spec) {
        Map<String, ObjectNode> tags = new LinkedHashMap<>();
        for (ObjectNode tag : Spec.objects(spec.root().path("tags"))) {
            tags.merge(tag.path("name").asText(), tag, ObjectNode::setAll);
        }
        Map<String, String> names = new HashMap<>();
        tags.forEach((vendorName, tag) -> {
            names.put(vendorName, tag.path("x-name").asText(vendorName));
            tag.put("name", names.get(vendorName)).remove("x-name");
        });
        Set<String> used = new LinkedHashSet<>();
        for (Spec.Operation operation : spec.operations()) {
            String tag = operation.node().path("tags").path(0).asText("Default");
            used.add(names.getOrDefault(tag, tag));
            operation.node().putArray("tags").add(names.getOrDefault(tag, tag));
        }
        tags.values().removeIf(tag -> !used.contains(tag.path("name").asText()));
        tags.values().forEach(tag -> tag.remove("externalDocs"));
        spec.root().putArray("tags").addAll(tags.values());
    }
}
