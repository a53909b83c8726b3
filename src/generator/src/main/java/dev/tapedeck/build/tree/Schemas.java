package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Walks a document's schemas, and nothing that merely looks like one, such as an example. */
public final class Schemas {
    public static final String REFERENCE = "#/components/schemas/";
    /** Where an operation keeps its lifted inputs until they have a name. */
    public static final String LIFTED_INPUTS = "x-lifted";

    private static final List<String> SINGLE = List.of("items", "additionalProperties", "unevaluatedProperties", "not");
    private static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");

    private static final List<String> TYPE_KEYS =
            List.of("type", "properties", "items", "additionalProperties", "enum", "allOf", "anyOf", "oneOf", "$ref");

    private Schemas() {}

    /** Calls back with each schema and its place, a schema's parts before itself. */
    public static void visit(Spec spec, BiConsumer<ObjectNode, String> visitor) {
        for (var schema : spec.schemas().properties()) {
            visit(schema.getValue(), "components/schemas/" + schema.getKey(), visitor);
        }
        for (Spec.Operation operation : spec.operations()) {
            visitOperation(operation, visitor);
        }
    }

    public static void visitOperation(Spec.Operation operation, BiConsumer<ObjectNode, String> visitor) {
        for (ObjectNode parameter : operation.parameters()) {
            String place =
                    operation.title() + ", parameter " + parameter.path("name").asText();
            visit(parameter.path("schema"), place, visitor);
        }
        visit(operation.node().path(LIFTED_INPUTS), operation.title() + ", inputs", visitor);
        visitContent(operation.node().path("requestBody"), operation.title() + ", request body", visitor);
        for (var response : operation.node().path("responses").properties()) {
            visitContent(response.getValue(), operation.title() + ", answer " + response.getKey(), visitor);
        }
    }

    /** Calls back with one schema and all its parts, itself last. */
    public static void visit(JsonNode node, String place, BiConsumer<ObjectNode, String> visitor) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        for (var property : schema.path("properties").properties()) {
            visit(property.getValue(), place + "/properties/" + property.getKey(), visitor);
        }
        for (String key : SINGLE) {
            visit(schema.path(key), place + "/" + key, visitor);
        }
        for (String key : COMBINATIONS) {
            for (JsonNode part : schema.path(key)) {
                visit(part, place + "/" + key, visitor);
            }
        }
        visitor.accept(schema, place);
    }

    private static void visitContent(JsonNode holder, String place, BiConsumer<ObjectNode, String> visitor) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            visit(content.getValue().path("schema"), place, visitor);
        }
    }

    /** The name that a schema refers to, by {@code $ref} or by an {@code allOf} of one, or an empty text. */
    public static String referredName(JsonNode schema) {
        JsonNode reference = schema.has("$ref") ? schema : schema.path("allOf").path(0);
        String target = reference.path("$ref").asText();
        return target.startsWith(REFERENCE) ? target.substring(REFERENCE.length()) : "";
    }

    public static ObjectNode referenceTo(String name) {
        return Yaml.object().put("$ref", REFERENCE + name);
    }

    /** The names of the fields that it requires. */
    public static Set<String> required(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Whether it tells what its values are, as more than words and limits do. */
    public static boolean saysType(JsonNode schema) {
        return TYPE_KEYS.stream().anyMatch(schema::has);
    }

    /** Whether its values are texts, numbers or truths. */
    public static boolean isPlain(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string", "integer", "number", "boolean" -> true;
            default -> false;
        };
    }

    public static boolean isObject(JsonNode schema) {
        return schema.has("properties");
    }
}
