package dev.tapedeck.report.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import java.util.List;

/** What of a resolved document only comments of the client have: descriptions, and the order of keys. */
final class Wording {
    private static final List<String> KEYS = List.of("description", "summary");

    private Wording() {}

    /** Returns whether nothing else differs, so that both documents have the same client. */
    static boolean alone(String old, String now) {
        return old.equals(now) || without(Yaml.parse("old", old)).equals(without(Yaml.parse("new", now)));
    }

    private static JsonNode without(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // A field of these names has a schema.
            KEYS.stream().filter(key -> object.path(key).isTextual()).forEach(object::remove);
        }
        node.forEach(Wording::without);
        return node;
    }
}
