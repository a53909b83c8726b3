package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.Map;

/** Keeps the wanted operations and the schemas that they refer to. */
final class SelectOperations {
    private static final String ANY_PATH = "/";

    private SelectOperations() {}

    /** Selects the operations whose paths start with this prefix. */
    public static void apply(Spec spec, String pathPrefix) {
        requireDocument(spec);
        ObjectNode paths = spec.root().withObject("/paths");
        paths.properties()
                .removeIf(
                        path -> path.getKey().startsWith("x-") || !path.getKey().startsWith(pathPrefix));
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!(path.getValue() instanceof ObjectNode item)) {
                throw spec.fault(path.getKey(), "is not an object of operations", "put its operations there");
            }
            path.setValue(spec.resolve(item, path.getKey()).deepCopy());
        }
        paths.properties().forEach(path -> inlineComponents(spec, path.getKey(), (ObjectNode) path.getValue()));
        if (spec.operations().isEmpty() && !pathPrefix.equals(ANY_PATH)) {
            String problem = "has no operation whose path starts with " + pathPrefix;
            throw spec.fault("paths", problem, "check that this is the right document");
        }
        PruneSchemas.apply(spec);
    }

    /** A document of OpenAPI 3.1 may have webhooks or components and no paths. */
    private static void requireDocument(Spec spec) {
        ObjectNode root = spec.root();
        if (root.has("swagger")) {
            throw spec.fault("", "is a document of Swagger 2.0, not of OpenAPI 3", "convert it to OpenAPI 3");
        }
        boolean withoutPaths = !root.has("paths") && (root.has("webhooks") || root.has("components"));
        if (!root.path("openapi").isTextual()
                || !(withoutPaths || root.path("paths").isObject())) {
            throw spec.fault(
                    "", "is not an OpenAPI 3 document ('openapi' or 'paths' is missing)", "put the contract there");
        }
    }

    private static void inlineComponents(Spec spec, String path, ObjectNode item) {
        JsonNode shared = item.path("parameters");
        for (Spec.Operation operation : Spec.operations(path, item)) {
            InlineComponents.apply(spec, operation, shared);
        }
        item.properties()
                .removeIf(entry -> !Spec.METHODS.contains(entry.getKey())
                        && !entry.getKey().equals(Spec.OTHER_METHODS));
    }
}
