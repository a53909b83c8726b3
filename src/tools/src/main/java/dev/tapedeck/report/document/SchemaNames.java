package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Schemas whose names in two documents differ only before the last dot, such as {@code RoomRecording} and
 * {@code Video.RoomRecording}.
 *
 * <p>Classes are named after the part after the last dot, so users of the client see no difference. Overlays do: their
 * actions contain the full names.
 */
public final class SchemaNames {
    private static final String REFERENCE = "#/components/schemas/";

    private SchemaNames() {}

    /** Returns the names in the other document of the schemas that have another name there. */
    public static Map<String, String> between(Document document, Document other) {
        Set<String> own = names(document);
        Set<String> others = names(other);
        others.removeAll(own);
        own.removeAll(names(other));
        Map<String, String> names = new LinkedHashMap<>();
        for (Map<String, String> renamed = mostOfOnePrefix(own, others);
                !renamed.isEmpty();
                renamed = mostOfOnePrefix(own, others)) {
            Map<String, String> moved = withNamesInBoth(renamed, names(document), others);
            names.putAll(moved);
            own.removeAll(moved.keySet());
            others.removeAll(moved.values());
        }
        return names;
    }

    /** Returns a copy of the document in which schemas have these names. */
    public static Document renamed(Document document, Map<String, String> names) {
        ObjectNode root = document.root().deepCopy();
        if (root.at("/components/schemas") instanceof ObjectNode schemas) {
            for (var schema : List.copyOf(schemas.properties())) {
                schemas.remove(schema.getKey());
                schemas.set(names.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue());
            }
        }
        follow(root, names);
        return new Document(document.file(), root);
    }

    private static Set<String> names(Document document) {
        Set<String> names = new TreeSet<>();
        document.root().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * A large document has a {@code Log} for each of its APIs, so the pair of prefixes that matches most names counts.
     */
    private static Map<String, String> mostOfOnePrefix(Set<String> own, Set<String> others) {
        Map<String, Map<String, String>> byPrefix = new TreeMap<>();
        for (String name : own) {
            for (String other : others) {
                if (last(name).equals(last(other))) {
                    String prefixes = prefix(name) + " " + prefix(other);
                    byPrefix.computeIfAbsent(prefixes, created -> new LinkedHashMap<>())
                            .put(name, other);
                }
            }
        }
        Map<String, String> most = Map.of();
        for (Map<String, String> names : byPrefix.values()) {
            most = names.size() > most.size() ? names : most;
        }
        return most;
    }

    /**
     * Returns all names that got the new prefix, even where the other document has the old name too: a large document
     * may have a {@code Stream} of another API.
     */
    private static Map<String, String> withNamesInBoth(
            Map<String, String> renamed, Set<String> all, Set<String> others) {
        Map.Entry<String, String> first = renamed.entrySet().iterator().next();
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : all) {
            String other = prefix(first.getValue()) + last(name);
            if (prefix(name).equals(prefix(first.getKey())) && others.contains(other)) {
                names.put(name, other);
            }
        }
        return names;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String prefix(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    private static void follow(JsonNode node, Map<String, String> names) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && reference.textValue().startsWith(REFERENCE)) {
            String[] steps = reference.textValue().substring(REFERENCE.length()).split("/", 2);
            steps[0] = names.getOrDefault(steps[0], steps[0]);
            ((ObjectNode) node).put("$ref", REFERENCE + String.join("/", steps));
        }
        node.forEach(part -> follow(part, names));
    }
}
