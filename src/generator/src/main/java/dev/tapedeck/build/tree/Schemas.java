package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The schemas of a document: visits them, and answers what one is. Examples and other JSON are never taken for one. */
public final class Schemas {
    /** The start of a reference to a named schema. */
    public static final String REFERENCE = "#/components/schemas/";

    /** The keywords that combine several schemas. */
    public static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");

    private static final List<String> SINGLE = List.of("items", "additionalProperties", "unevaluatedProperties", "not");
    private static final List<String> TYPE_KEYS =
            List.of("type", "properties", "items", "additionalProperties", "enum", "allOf", "anyOf", "oneOf", "$ref");

    private Schemas() {}

    /** Calls the visitor with every schema and its place; the parts of a schema come before it. */
    public static void visit(Spec spec, BiConsumer<ObjectNode, String> visitor) {
        for (var schema : spec.schemas().properties()) {
            visit(schema.getValue(), "components/schemas/" + schema.getKey(), visitor);
        }
        for (Spec.Operation operation : spec.operations()) {
            visitOperation(operation, visitor);
        }
        visitWebhooks(spec, visitor);
    }

    /** Calls the visitor with every schema that the webhooks themselves contain. */
    public static void visitWebhooks(Spec spec, BiConsumer<ObjectNode, String> visitor) {
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            visit(payload.getValue(), "webhook " + payload.getKey(), visitor);
        }
    }

    /** Calls the visitor with every schema that the operation itself contains. */
    public static void visitOperation(Spec.Operation operation, BiConsumer<ObjectNode, String> visitor) {
        for (ObjectNode parameter : operation.parameters()) {
            String place =
                    operation.title() + ", parameter " + parameter.path("name").asText();
            visit(parameter.path("schema"), place, visitor);
        }
        visit(operation.node().path(Keys.LIFTED_INPUTS), operation.title() + ", inputs", visitor);
        visitContent(operation.node().path("requestBody"), operation.title() + ", request body", visitor);
        operation
                .partHeaders()
                .forEach(header -> visit(header.path("schema"), operation.title() + ", header", visitor));
        for (var response : operation.node().path("responses").properties()) {
            visitContent(response.getValue(), operation.title() + ", response " + response.getKey(), visitor);
        }
    }

    /** Calls the visitor with the parts of a schema and then with the schema. */
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
        for (JsonNode part : schema.path(Keys.ALTERNATIVES)) {
            visit(part, place + "/" + Keys.ALTERNATIVES, visitor);
        }
        visitor.accept(schema, place);
    }

    private static void visitContent(JsonNode holder, String place, BiConsumer<ObjectNode, String> visitor) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            visit(content.getValue().path("schema"), place, visitor);
        }
    }

    /** Returns the name of the schema that this one refers to, by {@code $ref} or an {@code allOf} of one; or "". */
    public static String referredName(JsonNode schema) {
        JsonNode reference = schema.has("$ref") ? schema : schema.path("allOf").path(0);
        String target = reference.path("$ref").asText();
        return target.startsWith(REFERENCE) ? target.substring(REFERENCE.length()) : "";
    }

    /** Returns a schema that refers to this named one. */
    public static ObjectNode referenceTo(String name) {
        return Yaml.object().put("$ref", REFERENCE + name);
    }

    /** Returns the name in JSON or in the request of the field or parameter that has this name here. */
    public static String wireName(String name, JsonNode field) {
        return field.path(Keys.WIRE_NAME).asText(name);
    }

    /** Returns the names of the required fields. */
    public static Set<String> required(JsonNode schema) {
        return new HashSet<>(texts(schema.path("required")));
    }

    /** Returns the items of an array as strings. */
    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** Follows references, also by an {@code allOf} of one, to the schema that says what the values are. */
    public static JsonNode resolve(Spec spec, JsonNode schema, String place) {
        JsonNode target = schema;
        for (String name = referredName(target); !name.isEmpty(); name = referredName(target)) {
            target = spec.resolve(REFERENCE + name, place);
        }
        return target;
    }

    /** Moves the reference of a schema into an {@code allOf}, beside which OpenAPI 3.0 allows other keywords. */
    public static void wrapReference(ObjectNode schema) {
        ObjectNode reference = Yaml.object();
        reference.set("$ref", schema.remove("$ref"));
        schema.remove("type");
        schema.withArray("/allOf").add(reference);
    }

    /** Returns whether the schema says what its values are; descriptions and limits alone do not. */
    public static boolean saysType(JsonNode schema) {
        return TYPE_KEYS.stream().anyMatch(schema::has);
    }

    /** Returns whether the values are strings, numbers or booleans. */
    public static boolean isPlain(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string", "integer", "number", "boolean" -> true;
            default -> false;
        };
    }

    /** Returns whether the values are strings; a schema without a type counts as one of strings. */
    public static boolean isText(JsonNode schema) {
        return schema.path("type").asText("string").equals("string");
    }

    /** Returns whether the schema has fields. */
    public static boolean isObject(JsonNode schema) {
        return schema.has("properties");
    }
}
