package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds the interface of each {@code x-shared-type}, with the fields that all of its classes have, of the same type. A
 * field is required there if every class requires it.
 */
public final class AddSharedTypes {
    private static final Set<String> TYPE =
            Set.of("type", "format", "enum", "items", "additionalProperties", "allOf", "$ref", Keys.WIRE_NAME);

    private AddSharedTypes() {}

    static void apply(Spec spec) {
        // Sorted, because the order of schemas in a document has no meaning.
        Map<String, Set<String>> shared = new TreeMap<>();
        for (var schema : spec.schemas().properties()) {
            String name = schema.getValue().path(Keys.SHARED_TYPE).asText();
            if (!name.isEmpty()) {
                requireModel(spec, schema.getKey(), schema.getValue());
                shared.computeIfAbsent(name, created -> new TreeSet<>()).add(schema.getKey());
            }
        }
        shared.forEach((name, classes) -> add(spec, name, List.copyOf(classes)));
    }

    /** Only the classes of models implement interfaces. */
    private static void requireModel(Spec spec, String name, JsonNode schema) {
        boolean isModel = Schemas.isObject(schema)
                && !schema.has(Keys.IN)
                && !schema.path(Keys.PACKAGE).asText().equals("wire");
        if (!isModel) {
            throw spec.fault(
                    "components/schemas/" + name,
                    "has an x-shared-type but does not become a model",
                    "remove the x-shared-type in the overlay");
        }
    }

    private static void add(Spec spec, String name, List<String> classes) {
        if (spec.schemas().has(name)) {
            throw spec.fault(
                    "components/schemas/" + name,
                    "is named like the x-shared-type of " + String.join(" and ", classes),
                    "give one of them another name in the overlay");
        }
        List<ObjectNode> schemas = classes.stream()
                .map(type -> spec.schemas().withObject("/" + type))
                .toList();
        ObjectNode added = Yaml.object().put("type", "object").put("description", description(classes));
        added.put(Keys.PACKAGE, schemas.get(0).path(Keys.PACKAGE).asText());
        classes.forEach(added.putArray(Keys.SHARED_BY)::add);
        ObjectNode fields = added.putObject("properties");
        ArrayNode required = added.putArray("required");
        for (var field : schemas.get(0).path("properties").properties()) {
            String key = field.getKey();
            List<ObjectNode> same = schemas.stream()
                    .map(schema -> schema.path("properties").path(key))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .filter(other -> type(other).equals(type(field.getValue())))
                    .toList();
            if (same.size() == schemas.size()) {
                ObjectNode copy = same.get(0).deepCopy();
                copy.put(
                        "nullable",
                        same.stream().anyMatch(other -> other.path("nullable").asBoolean()));
                fields.set(key, copy);
                same.forEach(other -> other.put(Keys.SHARED, true));
            }
        }
        Schemas.texts(schemas.get(0).path("required")).stream()
                .filter(fields::has)
                .filter(key -> schemas.stream()
                        .allMatch(schema -> Schemas.required(schema).contains(key)))
                .forEach(required::add);
        spec.schemas().set(name, added);
    }

    private static String description(List<String> classes) {
        return "What " + classes.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "))
                + " have in common.";
    }

    private static JsonNode type(JsonNode field) {
        ObjectNode type = Yaml.object();
        field.properties().stream()
                .filter(entry -> TYPE.contains(entry.getKey()))
                .forEach(entry -> type.set(entry.getKey(), entry.getValue().deepCopy()));
        Schemas.visit(type, "", (part, place) -> part.remove("description"));
        return type;
    }
}
