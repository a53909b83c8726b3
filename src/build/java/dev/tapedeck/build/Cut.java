package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the wanted operations, each complete in itself, and of the components only the schemas that they refer to. */
final class Cut {
    private static final Set<String> OPERATION_KEYS = Set.of(
            "operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses");

    private Cut() {}

    static void apply(Spec spec, String pathPrefix) {
        ObjectNode root = spec.root();
        if (!root.path("openapi").isTextual() || !root.path("paths").isObject()) {
            throw spec.fault(
                    "", "is no OpenAPI 3 document ('openapi' or 'paths' is missing)", "put the contract there");
        }
        root.withObject("/paths").properties().removeIf(path -> !path.getKey().startsWith(pathPrefix));
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            if (!(path.getValue() instanceof ObjectNode item) || item.has("$ref")) {
                throw spec.fault(path.getKey(), "is no object of operations", "put its operations there");
            }
            completeOperations(spec, path.getKey(), item);
        }
        if (spec.operations().isEmpty()) {
            String problem = "has no operation whose path starts with " + pathPrefix;
            throw spec.fault("paths", problem, "check that this is the right document");
        }
        prune(spec);
    }

    /** Removes the schemas that no operation leads to, and finds references that lead nowhere. */
    static void prune(Spec spec) {
        Set<String> reached = new HashSet<>();
        for (Spec.Operation operation : spec.operations()) {
            Schemas.visitOperation(operation, (schema, place) -> reach(spec, schema, place, reached));
            reached.add(operation.node().path("x-request").asText());
        }
        for (String name : List.copyOf(reached)) {
            Schemas.visit(spec.schemas().path(name), name, (schema, place) -> reach(spec, schema, place, reached));
        }
        ObjectNode components = Yaml.object();
        components.set("schemas", spec.schemas());
        spec.root().set("components", components);
        spec.schemas().properties().removeIf(schema -> !reached.contains(schema.getKey()));
    }

    /** Finds references of operations that an overlay brought: all of the document's own are inline by now. */
    static void requireInline(Spec spec) {
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

    private static void reach(Spec spec, ObjectNode schema, String place, Set<String> reached) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return;
        }
        ObjectNode target = spec.resolve(reference, place);
        if (!reference.matches(Schemas.REFERENCE + "[^/]+")) {
            String problem = "refers to '" + reference + "', which is no named schema";
            throw spec.fault(place, problem, "move it to components/schemas and refer to it there");
        }
        String name = reference.substring(Schemas.REFERENCE.length());
        if (reached.add(name)) {
            spec.resolve(target, "components/schemas/" + name);
            Schemas.visit(target, "components/schemas/" + name, (part, at) -> reach(spec, part, at, reached));
        }
    }

    private static void completeOperations(Spec spec, String path, ObjectNode item) {
        JsonNode shared = item.path("parameters");
        for (Spec.Operation operation : spec.operations()) {
            if (operation.path().equals(path)) {
                complete(spec, operation, shared);
            }
        }
        item.properties().removeIf(entry -> !isOperation(entry.getValue()));
    }

    private static boolean isOperation(JsonNode value) {
        return value.has("responses") || value.has("operationId");
    }

    private static void complete(Spec spec, Spec.Operation operation, JsonNode shared) {
        ObjectNode node = operation.node();
        if (operation.id().isEmpty()) {
            throw spec.fault(operation.title(), "has no operationId, which names its method", "give it one");
        }
        Map<String, ObjectNode> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(shared, node.path("parameters"))) {
            for (JsonNode parameter : list) {
                ObjectNode own = inlined(spec, parameter, operation);
                parameters.put(own.path("in").asText() + " " + own.path("name").asText(), own);
            }
        }
        node.putArray("parameters").addAll(parameters.values());
        if (node.has("requestBody")) {
            node.set("requestBody", inlined(spec, node.get("requestBody"), operation));
        }
        for (var response : node.path("responses").properties()) {
            ObjectNode answer = inlined(spec, response.getValue(), operation);
            answer.retain("description", "content");
            response.setValue(answer);
        }
        node.retain(OPERATION_KEYS);
    }

    private static ObjectNode inlined(Spec spec, JsonNode node, Spec.Operation operation) {
        if (node instanceof ObjectNode object) {
            return spec.resolve(object, operation.title()).deepCopy();
        }
        String problem = "has a parameter, body or answer that is no object (" + node + ")";
        throw spec.fault(operation.title(), problem, "describe it as OpenAPI does");
    }
}
