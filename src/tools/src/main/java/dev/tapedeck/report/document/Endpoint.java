package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One operation of a document.
 *
 * @param document the document that it is part of
 * @param method the HTTP method in upper case
 * @param path its whole path, with the path of the server in front
 * @param item the object of the path
 * @param node the object of the operation
 */
public record Endpoint(Document document, String method, String path, JsonNode item, JsonNode node) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Returns all operations of a document, in its order. */
    public static List<Endpoint> allOf(Document document) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (var path : document.root().path("paths").properties()) {
            JsonNode item = document.resolve(path.getValue());
            for (Spec.Operation operation : Spec.operations(path.getKey(), item)) {
                endpoints.add(of(document, operation, item));
            }
        }
        return endpoints;
    }

    static Endpoint of(Document document, Spec.Operation operation, JsonNode item) {
        String base = Server.of(document, item, operation.node()).path();
        return new Endpoint(document, operation.verb(), base + operation.path(), item, operation.node());
    }

    /** Returns the name of the operation in a report, such as {@code GET /v1/Rooms}. */
    public String title() {
        return method + " " + path;
    }

    /** Returns the {@code operationId}; empty if it has none. */
    public String id() {
        return node.path("operationId").asText();
    }

    /** Returns method and path without the names of variables, which are not on the wire. */
    public String shape() {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    /** Returns the names of the variables in its path. */
    public List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .toList();
    }

    /** Returns the server that serves it. */
    public Server server() {
        return Server.of(document, item, node);
    }

    /** Returns its parameters and those of its path; its own replace those of the same name. */
    public Collection<JsonNode> parameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
            for (JsonNode entry : list) {
                JsonNode parameter = document.resolve(entry);
                String in = parameter.path("in").asText();
                String name = parameter.path("name").asText();
                // The names of headers have no case.
                parameters.put(in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name), parameter);
            }
        }
        return new ArrayList<>(parameters.values());
    }
}
