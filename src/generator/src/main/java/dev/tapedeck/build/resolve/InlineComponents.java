package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies what an operation refers to into the operation: shared parameters, request bodies, responses and examples.
 * Only schemas are still referred to afterwards.
 */
final class InlineComponents {
    private static final Set<String> OPERATION_KEYS = Set.of(
            "operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses");

    private InlineComponents() {}

    /** Completes one operation, whose path shares these parameters among its operations. */
    static void apply(Spec spec, Spec.Operation operation, JsonNode shared) {
        ObjectNode node = operation.node();
        Map<String, ObjectNode> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(shared, node.path("parameters"))) {
            for (JsonNode parameter : list) {
                ObjectNode own = withSchema(inlined(spec, parameter, operation));
                inlineExamples(spec, own);
                parameters.put(own.path("in").asText() + " " + own.path("name").asText(), own);
            }
        }
        node.putArray("parameters").addAll(parameters.values());
        if (node.has("requestBody")) {
            node.set("requestBody", inlined(spec, node.get("requestBody"), operation));
            for (JsonNode content : node.path("requestBody").path("content")) {
                inlineHeaders(spec, content.path("encoding"), operation);
            }
        }
        for (var response : node.path("responses").properties()) {
            ObjectNode answer = inlined(spec, response.getValue(), operation);
            if (answer.path("description").asText().isEmpty() && answer.has("summary")) {
                answer.set("description", answer.get("summary"));
            }
            answer.retain("description", "content");
            answer.path("content").forEach(content -> inlineExamples(spec, content));
            response.setValue(answer);
        }
        node.retain(OPERATION_KEYS);
    }

    private static void inlineHeaders(Spec spec, JsonNode encodings, Spec.Operation operation) {
        for (JsonNode encoding : encodings) {
            for (var header : encoding.path("headers").properties()) {
                header.setValue(withSchema(inlined(spec, header.getValue(), operation)));
            }
        }
    }

    /** Reports references that an overlay has added to an operation; those of the vendor are inline by now. */
    public static void requireInline(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            List<ObjectNode> parts = new ArrayList<>(operation.parameters());
            parts.addAll(Spec.objects(operation.node().path("responses")));
            parts.addAll(Spec.objects(Yaml.object()
                    .set("body", operation.node().path("requestBody").deepCopy())));
            for (ObjectNode part : parts) {
                if (part.has("$ref")) {
                    String problem = "refers to " + part.get("$ref") + " after the overlays";
                    throw spec.fault(operation.title(), problem, "write the part out in the overlay");
                }
            }
        }
    }

    // Twilio's Intelligence names its examples in components, and the generator needs those that are referred to.
    // Missing
    // examples are left out; the document is not refused because of them.
    private static void inlineExamples(Spec spec, JsonNode holder) {
        JsonNode examples = holder.path("examples");
        for (var example : examples.properties()) {
            String reference = example.getValue().path("$ref").asText();
            if (reference.startsWith("#/")) {
                example.setValue(spec.root().at(reference.substring(1)).deepCopy());
            }
        }
        examples.properties().removeIf(example -> !isExample(example.getValue()));
        for (ObjectNode example : Spec.objects(examples)) {
            // OpenAPI 3.2 has separate keys for the value and for its text.
            example.remove("serializedValue");
            JsonNode value = example.remove("dataValue");
            if (value != null) {
                example.set("value", value);
            }
        }
    }

    private static boolean isExample(JsonNode example) {
        return example.isObject() && !example.has("$ref");
    }

    /**
     * Moves the schema of a parameter with {@code content} to the parameter; of such contents only JSON is supported.
     */
    private static ObjectNode withSchema(ObjectNode parameter) {
        for (var content : parameter.path("content").properties()) {
            parameter.put("style", content.getKey().contains("json") ? CompleteContract.JSON_STYLE : "form");
            parameter.set("schema", content.getValue().path("schema"));
        }
        parameter.remove("content");
        return parameter;
    }

    private static ObjectNode inlined(Spec spec, JsonNode node, Spec.Operation operation) {
        if (node instanceof ObjectNode object) {
            ObjectNode target = spec.resolve(object, operation.title()).deepCopy();
            BundleFiles.OVERRIDES.stream().filter(object::has).forEach(key -> target.set(key, object.get(key)));
            return target;
        }
        String problem = "has a parameter, body or response that is not an object (" + node + ")";
        throw spec.fault(operation.title(), problem, "describe it as OpenAPI does");
    }
}
