package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A contract: a tree that each step of the build changes in place.
 *
 * @param file the name of the file in messages
 * @param root the document
 */
public record Spec(String file, ObjectNode root) {
    /** The HTTP methods for which a path has a key. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** The key of a path for operations of other methods. */
    public static final String OTHER_METHODS = "additionalOperations";

    /**
     * One operation.
     *
     * @param method the HTTP method as in the document: in lower case if a path has a key for it
     * @param path the path, with variables in braces
     * @param node the object that describes it
     */
    public record Operation(String method, String path, ObjectNode node) {
        /** Returns the {@code operationId}; empty if it has none. */
        public String id() {
            return node.path("operationId").asText();
        }

        /** Returns the HTTP method as it is sent. */
        public String verb() {
            return METHODS.contains(method) ? method.toUpperCase(Locale.ROOT) : method;
        }

        /** Returns the name of the operation in messages and docs, such as {@code GET /v1/Recordings}. */
        public String title() {
            return verb() + " " + path;
        }

        /** Returns the {@code operationId}, or else method and path. */
        public String idOrLine() {
            return id().isBlank() ? method + " " + path : id();
        }

        /** Returns whether requests may have a body; with GET, HEAD and TRACE, HTTP clients send none. */
        public boolean maySendBody() {
            return !Set.of("get", "head", "trace").contains(method);
        }

        /** Returns its parameters. */
        public List<ObjectNode> parameters() {
            return objects(node.path("parameters"));
        }

        /** Returns the headers of the parts of its multipart bodies. */
        public List<ObjectNode> partHeaders() {
            List<ObjectNode> headers = new ArrayList<>();
            for (JsonNode content : node.path("requestBody").path("content")) {
                content.path("encoding").forEach(encoding -> headers.addAll(objects(encoding.path("headers"))));
            }
            return headers;
        }

        /** Returns its responses. */
        public List<ObjectNode> responses() {
            return objects(node.path("responses"));
        }
    }

    /** Returns all operations, in the order of the document, and each again for every other body that it accepts. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> operations.addAll(operations(path.getKey(), path.getValue())));
        return operations;
    }

    /** Returns the operations of the item of a path. */
    public static List<Operation> operations(String path, JsonNode item) {
        List<Operation> operations = new ArrayList<>();
        for (var entry : item.properties()) {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode node) {
                operations.add(new Operation(entry.getKey(), path, node));
            }
        }
        for (var entry : item.path(OTHER_METHODS).properties()) {
            if (entry.getValue() instanceof ObjectNode node) {
                operations.add(new Operation(entry.getKey(), path, node));
            }
        }
        for (var entry : item.path(Keys.OTHER_BODIES).properties()) {
            objects(entry.getValue()).forEach(node -> operations.add(new Operation(entry.getKey(), path, node)));
        }
        return operations;
    }

    /** Puts an operation into the item of a path; returns false if that has one of this method. */
    public static boolean put(ObjectNode item, Operation operation) {
        ObjectNode holder = METHODS.contains(operation.method()) ? item : item.withObject("/" + OTHER_METHODS);
        return holder.putIfAbsent(operation.method(), operation.node()) == null;
    }

    /** Returns the named schemas; adds an empty object if the document has none. */
    public ObjectNode schemas() {
        return root.withObject("/components/schemas");
    }

    /** Returns an exception about a place in this contract. */
    public SpecException fault(String place, String problem, String mend) {
        return new SpecException(file, place, problem, mend);
    }

    /** Returns the target of a local reference. */
    public ObjectNode resolve(String reference, String place) {
        if (reference.startsWith("#/") && root.at(reference.substring(1)) instanceof ObjectNode target) {
            return target;
        }
        String problem = "refers to '" + reference + "', which is not in this document";
        throw fault(place, problem, "add what is missing there, or correct the reference");
    }

    /** Returns the object itself, or the target of its {@code $ref}. */
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

    /** Returns the items of an array, or the values of an object, that are objects. */
    public static List<ObjectNode> objects(JsonNode container) {
        return container
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
