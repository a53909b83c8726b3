package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps the wanted operations, each complete in itself, and of the components only the schemas that they refer to. */
public final class SelectOperations {
    private static final Set<String> OPERATION_KEYS = Set.of(
            "operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses");

    /** A parameter's {@code style} that stands for JSON text; OpenAPI says it in another way. */
    public static final String JSON_STYLE = "json";

    /** What every path starts with. */
    static final String ANY_PATH = "/";

    private SelectOperations() {}

    public static void apply(Spec spec, String pathPrefix) {
        requireDocument(spec);
        ObjectNode paths = spec.root().withObject("/paths");
        paths.properties()
                .removeIf(
                        path -> path.getKey().startsWith("x-") || !path.getKey().startsWith(pathPrefix));
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!(path.getValue() instanceof ObjectNode item)) {
                throw spec.fault(path.getKey(), "is no object of operations", "put its operations there");
            }
            path.setValue(spec.resolve(item, path.getKey()).deepCopy());
        }
        paths.properties().forEach(path -> completeOperations(spec, path.getKey(), (ObjectNode) path.getValue()));
        if (spec.operations().isEmpty() && !pathPrefix.equals(ANY_PATH)) {
            String problem = "has no operation whose path starts with " + pathPrefix;
            throw spec.fault("paths", problem, "check that this is the right document");
        }
        prune(spec);
    }

    /** A document of version 3.1 may consist of webhooks or of components alone. */
    private static void requireDocument(Spec spec) {
        ObjectNode root = spec.root();
        boolean withoutPaths = !root.has("paths") && (root.has("webhooks") || root.has("components"));
        if (!root.path("openapi").isTextual()
                || !(withoutPaths || root.path("paths").isObject())) {
            throw spec.fault(
                    "", "is no OpenAPI 3 document ('openapi' or 'paths' is missing)", "put the contract there");
        }
    }

    /** Removes the schemas that no operation leads to, and finds references that lead nowhere. */
    public static void prune(Spec spec) {
        Set<String> reached = new HashSet<>();
        // No recursion: in a large document, references make long chains.
        Deque<String> unread = new ArrayDeque<>();
        BiConsumer<ObjectNode, String> visitor = (schema, place) -> {
            String name = referred(spec, schema, place);
            if (!name.isEmpty() && reached.add(name)) {
                unread.add(name);
            }
        };
        for (Spec.Operation operation : spec.operations()) {
            Schemas.visitOperation(operation, visitor);
            String request = operation.node().path("x-request").asText();
            if (reached.add(request)) {
                unread.add(request);
            }
        }
        while (!unread.isEmpty()) {
            String name = unread.pop();
            Schemas.visit(spec.schemas().path(name), "components/schemas/" + name, visitor);
        }
        ObjectNode components = Yaml.object();
        components.set("schemas", spec.schemas());
        spec.root().set("components", components);
        spec.schemas().properties().removeIf(schema -> !reached.contains(schema.getKey()));
    }

    /** Finds references of operations that an overlay brought: all of the document's own are inline by now. */
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

    /** The name that a schema refers to, or an empty text. */
    private static String referred(Spec spec, ObjectNode schema, String place) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return "";
        }
        ObjectNode target = spec.resolve(reference, place);
        if (!reference.matches(Schemas.REFERENCE + "[^/]+")) {
            String problem = "refers to '" + reference + "', which is no named schema";
            throw spec.fault(place, problem, "move it to components/schemas and refer to it there");
        }
        String name = reference.substring(Schemas.REFERENCE.length());
        spec.resolve(target, "components/schemas/" + name);
        return name;
    }

    private static void completeOperations(Spec spec, String path, ObjectNode item) {
        JsonNode shared = item.path("parameters");
        for (Spec.Operation operation : spec.operations()) {
            if (operation.path().equals(path)) {
                complete(spec, operation, shared);
            }
        }
        item.properties().removeIf(entry -> !Spec.METHODS.contains(entry.getKey()));
    }

    private static void complete(Spec spec, Spec.Operation operation, JsonNode shared) {
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
        }
        for (var response : node.path("responses").properties()) {
            ObjectNode answer = inlined(spec, response.getValue(), operation);
            answer.retain("description", "content");
            answer.path("content").forEach(content -> inlineExamples(spec, content));
            response.setValue(answer);
        }
        node.retain(OPERATION_KEYS);
    }

    // Twilio's Intelligence names its examples in components, and the generator needs those that are referred to. An
    // example is worth no refusal: one that cannot be found is left out.
    private static void inlineExamples(Spec spec, JsonNode holder) {
        JsonNode examples = holder.path("examples");
        for (var example : examples.properties()) {
            String reference = example.getValue().path("$ref").asText();
            if (reference.startsWith("#/")) {
                example.setValue(spec.root().at(reference.substring(1)).deepCopy());
            }
        }
        examples.properties().removeIf(example -> !isExample(example.getValue()));
    }

    private static boolean isExample(JsonNode example) {
        return example.isObject() && !example.has("$ref");
    }

    /** A parameter that is a text of some media type has its schema there; of all such texts, only JSON is written. */
    private static ObjectNode withSchema(ObjectNode parameter) {
        for (var content : parameter.path("content").properties()) {
            parameter.put("style", content.getKey().contains("json") ? JSON_STYLE : "form");
            parameter.set("schema", content.getValue().path("schema"));
        }
        parameter.remove("content");
        return parameter;
    }

    private static ObjectNode inlined(Spec spec, JsonNode node, Spec.Operation operation) {
        if (node instanceof ObjectNode object) {
            return spec.resolve(object, operation.title()).deepCopy();
        }
        String problem = "has a parameter, body or answer that is no object (" + node + ")";
        throw spec.fault(operation.title(), problem, "describe it as OpenAPI does");
    }
}
