package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A contract on its way through the build step: a tree that each step changes in place.
 *
 * @param file the file that messages name
 * @param root the document
 */
public record Spec(String file, ObjectNode root) {
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * One operation.
     *
     * @param method the HTTP method in lower case, as it stands in the document
     * @param path the path, templates in braces
     * @param node the operation's own object
     */
    public record Operation(String method, String path, ObjectNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        /** The operation as messages and documents name it: {@code GET /v1/Recordings}. */
        public String title() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        public List<ObjectNode> parameters() {
            return objects(node.path("parameters"));
        }

        public Iterable<ObjectNode> responses() {
            return objects(node.path("responses"));
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (var path : root.path("paths").properties()) {
            for (var entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode node) {
                    operations.add(new Operation(entry.getKey(), path.getKey(), node));
                }
            }
        }
        return operations;
    }

    /** The named schemas, made when the document has none. */
    public ObjectNode schemas() {
        return root.withObject("/components/schemas");
    }

    public SpecException fault(String place, String problem, String mend) {
        return new SpecException(file, place, problem, mend);
    }

    /** What a local reference leads to. */
    public ObjectNode resolve(String reference, String place) {
        if (reference.startsWith("#/") && root.at(reference.substring(1)) instanceof ObjectNode target) {
            return target;
        }
        String problem = "refers to '" + reference + "', which leads nowhere in this document";
        throw fault(place, problem, "add what is missing there, or correct the reference");
    }

    /** The object itself, or what its {@code $ref} leads to. */
    public ObjectNode resolve(ObjectNode node, String place) {
        ObjectNode target = node;
        for (int hops = 0; target.path("$ref").isTextual(); hops++) {
            if (hops == 32) {
                throw fault(place, "refers to itself", "break the circle of references");
            }
            target = resolve(target.get("$ref").textValue(), place);
        }
        return target;
    }

    /** The members of an array or an object that are objects. */
    public static List<ObjectNode> objects(JsonNode container) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode member : container) {
            if (member instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }
}
