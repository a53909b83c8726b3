package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.HashSet;
import java.util.Set;

/** Finds fields that requests leave out, at any depth of a value. */
final class ReadOnlyFields {
    private final Spec spec;
    private final Set<String> seen = new HashSet<>();

    private ReadOnlyFields(Spec spec) {
        this.spec = spec;
    }

    /** Returns whether a schema, or one that it refers to, has read-only fields. */
    static boolean isIn(Spec spec, JsonNode schema) {
        return new ReadOnlyFields(spec).isIn(schema);
    }

    private boolean isIn(JsonNode node) {
        if (node.path("readOnly").asBoolean()) {
            return true;
        }
        String target = node.path("$ref").isTextual() ? Schemas.referredName(node) : "";
        boolean below =
                !target.isEmpty() && seen.add(target) && isIn(spec.schemas().path(target));
        return below || node.valueStream().anyMatch(this::isIn);
    }

    /** Returns whether an alternative of a schema has a read-only field that is not one of the schema itself. */
    static boolean areMoreInAlternatives(Spec spec, ObjectNode schema) {
        return Spec.objects(schema.path(Keys.ALTERNATIVES)).stream()
                .flatMap(one -> spec.schemas()
                        .path(Schemas.referredName(one))
                        .path("properties")
                        .propertyStream())
                .filter(field -> field.getValue().path("readOnly").asBoolean())
                .anyMatch(field -> !schema.path("properties")
                        .path(field.getKey())
                        .path("readOnly")
                        .asBoolean());
    }
}
