package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.List;
import java.util.function.Consumer;

/** Walks a vendor's raw document, so that a dialect can rewrite each of its schemas or parameters in place. */
final class RewriteDocument {
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private RewriteDocument() {}

    /** Calls back with every schema, parts before the whole, wherever it is in the document. */
    static void everySchema(ObjectNode document, Consumer<ObjectNode> rewrite) {
        JsonNode components = document.path("components");
        components.path("schemas").forEach(schema -> schema(schema, rewrite));
        for (String kind : List.of("parameters", "requestBodies", "responses")) {
            components.path(kind).forEach(holder -> holder(holder, rewrite));
        }
        everyOperation(document, operation -> {
            operation.path("parameters").forEach(parameter -> holder(parameter, rewrite));
            holder(operation.path("requestBody"), rewrite);
            operation.path("responses").forEach(response -> holder(response, rewrite));
        });
    }

    static void everyOperation(ObjectNode document, Consumer<ObjectNode> rewrite) {
        new Spec("", document).operations().forEach(operation -> rewrite.accept(operation.node()));
    }

    static void dropEverywhere(JsonNode node, String key) {
        if (node instanceof ObjectNode object && object.path(key).isValueNode()) {
            object.remove(key);
        }
        node.forEach(part -> dropEverywhere(part, key));
    }

    private static void holder(JsonNode holder, Consumer<ObjectNode> rewrite) {
        schema(holder.path("schema"), rewrite);
        holder.path("content").forEach(content -> schema(content.path("schema"), rewrite));
    }

    private static void schema(JsonNode node, Consumer<ObjectNode> rewrite) {
        if (node instanceof ObjectNode schema) {
            schema.path("properties").forEach(field -> schema(field, rewrite));
            schema(schema.path("items"), rewrite);
            schema(schema.path("additionalProperties"), rewrite);
            PARTS.forEach(key -> schema.path(key).forEach(part -> schema(part, rewrite)));
            rewrite.accept(schema);
        }
    }
}
