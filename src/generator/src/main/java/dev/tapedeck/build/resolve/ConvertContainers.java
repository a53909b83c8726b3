package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Describes containers of JSON Schema with the keywords of OpenAPI 3.0: an object whose fields match patterns is a map,
 * and a list whose items have schemas by position is a list of any values.
 */
final class ConvertContainers {
    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples");

    private ConvertContainers() {}

    static void apply(Spec spec) {
        Deque<JsonNode> unread = new ArrayDeque<>(List.of(spec.root()));
        Set<JsonNode> names = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!unread.isEmpty()) {
            JsonNode node = unread.pop();
            if (node instanceof ObjectNode object && !names.contains(node)) {
                convert(object);
            }
            if (node.path("properties").isObject()) {
                names.add(node.get("properties"));
            }
            node.properties().stream()
                    .filter(entry ->
                            !DATA.contains(entry.getKey()) && !entry.getKey().startsWith("x-"))
                    .forEach(entry -> unread.push(entry.getValue()));
            if (node.isArray()) {
                node.forEach(unread::push);
            }
        }
    }

    private static void convert(ObjectNode schema) {
        // A field may have such a name too; it is an object, whereas these are lists or have no type of their own.
        if (schema.path("prefixItems").isArray()) {
            schema.putObject("items");
        }
        if (schema.path("unevaluatedItems").isObject() && !schema.has("items") && !schema.has("prefixItems")) {
            schema.set("items", schema.get("unevaluatedItems"));
        }
        JsonNode patterns = schema.path("patternProperties");
        boolean isAlone = !schema.has("properties")
                && !schema.path("additionalProperties").isObject();
        if (patterns.isObject() && !patterns.has("type") && isAlone) {
            Set<JsonNode> values = new LinkedHashSet<>();
            patterns.forEach(values::add);
            schema.remove("patternProperties");
            if (values.size() == 1) {
                schema.set("additionalProperties", values.iterator().next());
            } else {
                ArrayNode any = schema.putObject("additionalProperties").putArray("anyOf");
                values.forEach(any::add);
            }
        }
    }
}
