package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes fields of the alternatives of each schema that has no fields, because openapi-generator makes classes of
 * objects with fields alone, and finds the Java types of fields. {@code x-any-of} marks such a schema.
 */
final class AddAlternatives {
    private AddAlternatives() {}

    static void apply(Spec spec) {
        for (var entry : spec.schemas().properties()) {
            ObjectNode schema = (ObjectNode) entry.getValue();
            unite(schema, entry.getKey());
            if (schema.has(Keys.ALTERNATIVES) && !Schemas.isObject(schema)) {
                ObjectNode fields = Yaml.object();
                for (ObjectNode alternative : Spec.objects(schema.remove(Keys.ALTERNATIVES))) {
                    fields.set(JavaNames.numbered(name(alternative), free -> !fields.has(free)), alternative);
                }
                schema.put("type", "object").put(Keys.ANY_OF, true).set("properties", fields);
            }
        }
    }

    /** Several alternatives of the vendor may have one class by now, or that of the schema itself. */
    private static void unite(ObjectNode schema, String own) {
        Map<JsonNode, ObjectNode> united = new LinkedHashMap<>();
        for (ObjectNode alternative : Spec.objects(schema.path(Keys.ALTERNATIVES))) {
            String name = Schemas.referredName(alternative);
            ObjectNode type = name.isEmpty() ? alternative : Schemas.referenceTo(name);
            boolean isItself = name.equals(own) && Schemas.isObject(schema);
            ObjectNode present = isItself ? null : united.putIfAbsent(type, alternative);
            if (present != null) {
                Set<JsonNode> values = new LinkedHashSet<>();
                present.path(Keys.VALUES).forEach(values::add);
                alternative.path(Keys.VALUES).forEach(values::add);
                present.putArray(Keys.VALUES).addAll(values);
            }
        }
        schema.remove(Keys.ALTERNATIVES);
        if (!united.isEmpty()) {
            schema.putArray(Keys.ALTERNATIVES).addAll(united.values());
        }
    }

    private static String name(ObjectNode alternative) {
        String referred = Schemas.referredName(alternative);
        return switch (alternative.path("type").asText()) {
            case "string" -> "String";
            case "integer", "number" -> "Number";
            case "boolean" -> "Boolean";
            case "array" -> "List";
            case "object" -> "Map";
            default -> referred.isEmpty() ? "Any" : referred;
        };
    }
}
