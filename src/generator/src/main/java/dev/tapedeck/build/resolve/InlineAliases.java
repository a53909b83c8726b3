package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Copies each named schema that needs no class, such as a list, a map or any value, to where it is used.
 *
 * <p>Where such a schema contains itself, as a list of lists of itself does, it becomes any value.
 */
public final class InlineAliases {
    private static final int MAX_DEPTH = 16;
    private static final List<String> KEYS_OF_THE_USE = List.of("description", "example", "default", "deprecated");

    private InlineAliases() {}

    public static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> {
            inline(spec, schema, 0);
            unwrap(schema);
            joinEqual(schema);
        });
        PruneSchemas.apply(spec);
    }

    /** A use with a description of its own refers by {@code allOf}, whose part has been copied by now. */
    private static void unwrap(ObjectNode schema) {
        JsonNode parts = schema.path("allOf");
        if (parts.size() == 1 && !parts.get(0).has("$ref")) {
            schema.remove("allOf");
            parts.get(0).properties().forEach(entry -> schema.putIfAbsent(entry.getKey(), entry.getValue()));
        }
    }

    /** Makes one of alternatives that are the same class by now, with the values of the discriminator for each. */
    private static void joinEqual(ObjectNode schema) {
        Map<String, ObjectNode> classes = new HashMap<>();
        Iterator<JsonNode> alternatives = schema.path(Keys.ALTERNATIVES).iterator();
        while (alternatives.hasNext()) {
            ObjectNode alternative = (ObjectNode) alternatives.next();
            String name = Schemas.referredName(alternative);
            ObjectNode first = name.isEmpty() ? null : classes.putIfAbsent(name, alternative);
            if (first != null) {
                alternative.path(Keys.VALUES).forEach(first.withArray("/" + Keys.VALUES)::add);
                alternatives.remove();
            }
        }
    }

    private static void inline(Spec spec, ObjectNode schema, int depth) {
        String name = Schemas.referredName(schema);
        JsonNode target = spec.schemas().path(name);
        if (name.isEmpty() || !(target instanceof ObjectNode alias) || makesClass(alias)) {
            return;
        }
        schema.remove(List.of("$ref", "allOf"));
        if (depth == MAX_DEPTH) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : alias.deepCopy().properties()) {
            if (!schema.has(entry.getKey()) && !KEYS_OF_THE_USE.contains(entry.getKey())) {
                schema.set(entry.getKey(), entry.getValue());
            }
        }
        if (!schema.has("description") && alias.has("description")) {
            schema.set("description", alias.get("description"));
        }
        Schemas.visit(schema, "", (part, place) -> {
            inline(spec, part, depth + 1);
            unwrap(part);
        });
    }

    private static boolean makesClass(ObjectNode schema) {
        return Schemas.isObject(schema) || schema.has("enum") || schema.has(Keys.ALTERNATIVES);
    }
}
