package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Moves objects and enums that stand inline to the named schemas and leaves a reference in their place.
 *
 * <p>So each class stands in a file of its own, and overlays can refer to it. An answer's object is named after its
 * operation ({@code ListRecordingsResponse}), a field's after its owner and itself; an {@code x-name} wins. Equal ones
 * share one schema. Request bodies stay: they become request objects.
 */
final class InlineSchemas {
    private InlineSchemas() {}

    static void apply(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            operation
                    .node()
                    .path("responses")
                    .forEach(response -> response.path("content").forEach(content -> {
                        String name = JavaNames.type(operation.id()) + "Response";
                        moveParts(spec, content.path("schema"), name);
                        move(spec, (ObjectNode) content, "schema", name);
                    }));
            for (ObjectNode content :
                    Spec.objects(operation.node().path("requestBody").path("content"))) {
                moveParts(spec, content.path("schema"), JavaNames.type(operation.id()));
            }
            for (ObjectNode parameter : operation.parameters()) {
                String name = JavaNames.type(parameter.path("name").asText());
                moveParts(spec, parameter.path("schema"), name);
                move(spec, parameter, "schema", name);
            }
        }
        List<Map.Entry<String, JsonNode>> schemas =
                new ArrayList<>(spec.schemas().properties());
        for (var schema : schemas) {
            String vendorName = schema.getKey();
            moveParts(spec, schema.getValue(), JavaNames.type(vendorName.substring(vendorName.lastIndexOf('.') + 1)));
        }
    }

    private static void moveParts(Spec spec, JsonNode schema, String owner) {
        for (var field : schema.path("properties").properties()) {
            String name = owner + JavaNames.type(field.getKey());
            moveParts(spec, field.getValue(), name);
            move(spec, (ObjectNode) schema.get("properties"), field.getKey(), name);
        }
        if (schema.path("items").isObject()) {
            moveParts(spec, schema.get("items"), owner + "Item");
            move(spec, (ObjectNode) schema, "items", owner + "Item");
        }
        if (schema.path("additionalProperties").isObject()) {
            moveParts(spec, schema.get("additionalProperties"), owner + "Value");
            move(spec, (ObjectNode) schema, "additionalProperties", owner + "Value");
        }
    }

    private static void move(Spec spec, ObjectNode holder, String key, String proposed) {
        if (!(holder.get(key) instanceof ObjectNode inline) || !(inline.has("properties") || inline.has("enum"))) {
            return;
        }
        ObjectNode schema = inline.deepCopy();
        ObjectNode reference = Yaml.object();
        reference.putArray("allOf").add(Schemas.referenceTo(addNamed(spec, schema, proposed)));
        for (String sibling : List.of("description", "nullable", "example", "x-pii", "x-hidden")) {
            if (inline.has(sibling)) {
                reference.set(sibling, inline.get(sibling));
            }
        }
        holder.set(
                key,
                reference.size() == 1 ? (ObjectNode) reference.path("allOf").get(0) : reference);
    }

    private static String addNamed(Spec spec, ObjectNode schema, String proposed) {
        schema.remove(List.of("nullable", "example", "x-pii", "x-hidden"));
        String name = schema.path("x-name").asText(proposed);
        for (int number = 2; spec.schemas().has(name); number++) {
            if (withoutDescription(spec.schemas().get(name)).equals(withoutDescription(schema))) {
                return name;
            }
            name = schema.path("x-name").asText(proposed) + number;
        }
        spec.schemas().set(name, schema);
        return name;
    }

    private static JsonNode withoutDescription(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without("description");
    }
}
