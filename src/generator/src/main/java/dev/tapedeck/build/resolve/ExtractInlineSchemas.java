package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Moves inline objects and enums to the named schemas, and puts references in their place, because each class has a
 * file of its own.
 *
 * <p>The object of a response is named after its operation ({@code ListRecordingsResponse}), that of a field after its
 * owner and the field, unless an overlay sets {@code x-name}. Equal objects share one schema. Request bodies stay,
 * because they become request objects.
 */
public final class ExtractInlineSchemas {
    private static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");

    private final Spec spec;
    private final Predicate<ObjectNode> moves;

    private ExtractInlineSchemas(Spec spec, Predicate<ObjectNode> moves) {
        this.spec = spec;
        this.moves = moves;
    }

    /**
     * Moves what makes a class before combinations are merged, so that a field copied to several objects has one class.
     */
    public static void applyToCombinations(Spec spec) {
        new ExtractInlineSchemas(spec, inline -> isCombination(inline) || makesClass(inline)).apply();
    }

    public static void apply(Spec spec) {
        new ExtractInlineSchemas(spec, ExtractInlineSchemas::makesClass).apply();
    }

    private static boolean makesClass(ObjectNode inline) {
        return inline.has("properties") || inline.has("enum") || inline.has(Keys.ALTERNATIVES);
    }

    private static boolean isCombination(ObjectNode inline) {
        return inline.has("anyOf")
                || inline.has("oneOf")
                || inline.path("allOf").size() > 1;
    }

    private void apply() {
        for (Spec.Operation operation : spec.operations()) {
            operation
                    .node()
                    .path("responses")
                    .forEach(response -> response.path("content").forEach(content -> {
                        String name = JavaNames.type(operation.id()) + "Response";
                        moveParts(content.path("schema"), name);
                        move((ObjectNode) content, "schema", name);
                    }));
            for (ObjectNode content :
                    Spec.objects(operation.node().path("requestBody").path("content"))) {
                moveParts(content.path("schema"), JavaNames.type(operation.id()));
                if (!content.path("schema").has("properties")
                        && content.path("schema").has(Keys.ALTERNATIVES)) {
                    move(content, "schema", JavaNames.type(operation.id()) + "Body");
                }
            }
            for (ObjectNode header : operation.partHeaders()) {
                String name = JavaNames.type(operation.id()) + "Header";
                moveParts(header.path("schema"), name);
                move(header, "schema", name);
            }
            for (ObjectNode parameter : operation.parameters()) {
                String name = JavaNames.type(parameter.path("name").asText());
                moveParts(parameter.path("schema"), name);
                move(parameter, "schema", name);
            }
        }
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            String name = JavaNames.type(payload.getKey()) + "Payload";
            moveParts(payload.getValue(), name);
            move((ObjectNode) spec.root().get(Keys.WEBHOOKS), payload.getKey(), name);
        }
        List<Map.Entry<String, JsonNode>> schemas =
                new ArrayList<>(spec.schemas().properties());
        for (var schema : schemas) {
            String vendorName = schema.getKey();
            moveParts(schema.getValue(), JavaNames.type(vendorName.substring(vendorName.lastIndexOf('.') + 1)));
        }
    }

    private void moveParts(JsonNode schema, String owner) {
        for (var field : schema.path("properties").properties()) {
            String name = owner + JavaNames.type(field.getKey());
            moveParts(field.getValue(), name);
            move((ObjectNode) schema.get("properties"), field.getKey(), name);
        }
        COMBINATIONS.forEach(key -> schema.path(key).forEach(branch -> moveParts(branch, owner)));
        if (schema.path(Keys.ALTERNATIVES) instanceof ArrayNode alternatives) {
            for (int i = 0; i < alternatives.size(); i++) {
                moveAlternative(alternatives, i, owner);
            }
        }
        if (schema.path("items").isObject()) {
            moveParts(schema.get("items"), owner + "Item");
            move((ObjectNode) schema, "items", owner + "Item");
        }
        if (schema.path("additionalProperties").isObject()) {
            moveParts(schema.get("additionalProperties"), owner + "Value");
            move((ObjectNode) schema, "additionalProperties", owner + "Value");
        }
    }

    private void moveAlternative(ArrayNode alternatives, int index, String owner) {
        ObjectNode holder = Yaml.object();
        holder.set("alternative", alternatives.get(index));
        String kind = alternatives.get(index).has("enum") ? "Value" : "Object";
        moveParts(alternatives.get(index), owner + kind);
        move(holder, "alternative", owner + kind);
        alternatives.set(index, holder.get("alternative"));
    }

    private void move(ObjectNode holder, String key, String proposed) {
        if (!(holder.get(key) instanceof ObjectNode inline) || !moves.test(inline)) {
            return;
        }
        ObjectNode schema = inline.deepCopy();
        ObjectNode reference = Yaml.object();
        reference.putArray("allOf").add(Schemas.referenceTo(addNamed(schema, proposed)));
        for (String sibling : List.of("description", "nullable", "example", Keys.HIDDEN)) {
            if (inline.has(sibling)) {
                reference.set(sibling, inline.get(sibling));
            }
        }
        holder.set(
                key,
                reference.size() == 1 ? (ObjectNode) reference.path("allOf").get(0) : reference);
    }

    private String addNamed(ObjectNode schema, String proposed) {
        schema.remove(List.of("nullable", "example", Keys.HIDDEN));
        String name = schema.path(Keys.NAME).asText(proposed);
        for (int number = 2; spec.schemas().has(name); number++) {
            if (withoutDescription(spec.schemas().get(name)).equals(withoutDescription(schema))) {
                return name;
            }
            name = schema.path(Keys.NAME).asText(proposed) + number;
        }
        spec.schemas().set(name, schema);
        return name;
    }

    private static JsonNode withoutDescription(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without("description");
    }
}
