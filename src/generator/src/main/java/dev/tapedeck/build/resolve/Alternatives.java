package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes an enum of alternatives that are values each: {@code oneOf: [{const: a}, {const: b}]}, which 3.1 allows so that
 * each value can have a description.
 */
final class Alternatives {
    private static final Set<String> OF_A_VALUE =
            Set.of("enum", "type", "nullable", "description", "example", "deprecated");

    private Alternatives() {}

    /** Changes the schema if its branches, which have our spelling by now, are values of one type. */
    static void asEnum(ObjectNode schema, String key) {
        List<ObjectNode> branches = Spec.objects(schema.path(key));
        if (branches.isEmpty() || schema.has("enum") || !branches.stream().allMatch(Alternatives::isOfValues)) {
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        branches.forEach(branch -> types.add(branch.path("type").asText()));
        if (types.size() > 1) {
            return;
        }
        schema.remove(key);
        if (!types.contains("")) {
            schema.put("type", types.iterator().next());
        }
        if (branches.stream().anyMatch(branch -> branch.path("nullable").asBoolean())) {
            schema.put("nullable", true);
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        branches.forEach(branch -> branch.get("enum").forEach(values::add));
        schema.putArray("enum").addAll(values);
    }

    private static boolean isOfValues(ObjectNode branch) {
        return branch.has("enum") && branch.propertyStream().allMatch(keyword -> OF_A_VALUE.contains(keyword.getKey()));
    }
}
