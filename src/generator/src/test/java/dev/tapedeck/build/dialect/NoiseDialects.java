package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Details that vendors write and that do not matter, as in the whole documents of Twilio and SignalWire. */
final class NoiseDialects {
    private NoiseDialects() {}

    /** SignalWire's {@code unevaluatedProperties} for both, and 3.0's {@code additionalProperties: false}. */
    static void closedAndOpenObjects(ObjectNode document) {
        RewriteDocument.everySchema(document, schema -> {
            boolean open = schema.path("additionalProperties").isEmpty();
            if (schema.path("type").asText().equals("object") && open) {
                schema.remove("additionalProperties");
                ObjectNode rest = schema.putObject("unevaluatedProperties");
                if (schema.has("properties")) {
                    rest.putObject("not");
                    schema.put("additionalProperties", false);
                }
            }
        });
    }

    static void constAndExamples(ObjectNode document) {
        RewriteDocument.everySchema(document, schema -> {
            if (schema.path("enum").size() == 1) {
                schema.set("const", schema.remove("enum").get(0));
            }
            if (schema.has("examples")) {
                schema.set("example", schema.remove("examples").get(0));
            } else if (schema.has("example")) {
                schema.putArray("examples").add(schema.remove("example"));
            }
        });
        document.put("x-dialect", "3.1");
    }

    static void titles(ObjectNode document) {
        RewriteDocument.everySchema(document, schema -> {
            schema.put("title", "A title");
            document(schema);
            schema.putObject("xml").put("name", "thing");
        });
    }

    static void extensions(ObjectNode document) {
        RewriteDocument.everySchema(document, NoiseDialects::extend);
        RewriteDocument.everyOperation(document, operation -> {
            extend(operation);
            operation.path("parameters").forEach(NoiseDialects::extend);
            extend(operation.path("requestBody"));
            operation.path("requestBody").path("content").forEach(NoiseDialects::extend);
            operation.path("responses").forEach(response -> {
                extend(response);
                response.path("content").forEach(NoiseDialects::extend);
            });
        });
        document.path("paths").forEach(NoiseDialects::extend);
        document.path("tags").forEach(NoiseDialects::extend);
        extend(document.path("info"));
        extend(document);
    }

    /** SignalWire's {@code explode: false} on plain query parameters, where it means nothing. */
    static void plainSerialization(ObjectNode document) {
        SharingDialects.inPlace(document);
        RewriteDocument.everyOperation(document, operation -> {
            for (ObjectNode parameter : Spec.objects(operation.path("parameters"))) {
                boolean single = !parameter.at("/schema/type").asText().equals("array");
                if (single && parameter.path("in").asText().equals("query")) {
                    parameter.put("explode", false).put("style", "form").put("allowReserved", false);
                }
            }
        });
    }

    static void otherParts(ObjectNode document) {
        ObjectNode other = (ObjectNode) Specs.yaml("""
                parameters: [{$ref: '#/components/parameters/Other'}]
                post:
                  operationId: other-operation
                  callbacks: {done: {'{$url}': {post: {responses: {}}}}}
                  responses: {'200': {content: {text/csv: {schema: {$ref: '#/components/schemas/1-Other'}}}}}
                """);
        ((ObjectNode) document.path("paths")).set("/api/calling/other calls", other);
        ObjectNode components = document.withObject("/components");
        components.withObject("/schemas").set("1-Other", Specs.yaml("{pattern: '*/', items: {$ref: '#/none'}}"));
        components.withObject("/headers").putObject("X-Request-Id");
        components.withObject("/examples").putObject("None");
        components.withObject("/links").putObject("Self");
        document.path("tags").forEach(tag -> document(tag));
        document.withArray("/tags").addObject().put("name", "Fax Logs").put("description", "Of another API.");
        document.putObject("webhooks").set("statusCallback", other);
        document(document);
        document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        RewriteDocument.everyOperation(
                document, operation -> operation.putArray("security").addObject());
    }

    static void otherOrder(ObjectNode node) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(node.properties());
        Collections.reverse(entries);
        node.removeAll();
        for (Map.Entry<String, JsonNode> entry : entries) {
            node.set(entry.getKey(), entry.getValue());
            otherOrderWithin(entry.getValue());
        }
    }

    private static void otherOrderWithin(JsonNode node) {
        if (node instanceof ObjectNode object) {
            otherOrder(object);
        } else if (node instanceof ArrayNode array) {
            array.forEach(NoiseDialects::otherOrderWithin);
        }
    }

    private static void document(JsonNode node) {
        ((ObjectNode) node).putObject("externalDocs").put("url", "https://docs.example.com");
    }

    private static void extend(JsonNode node) {
        if (node instanceof ObjectNode object && !object.has("$ref")) {
            object.put("x-class-extra-annotation", "@Deprecated").putObject("x-fern-audiences");
        }
    }
}
