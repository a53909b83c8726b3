package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.List;

/**
 * Makes each field and item nullable whose named schema is, because the client decides by the field or item whether
 * null is a value.
 */
final class AllowNulls {
    private AllowNulls() {}

    static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> {
            schema.path("properties").forEach(field -> allow(spec, field));
            List.of("items", "additionalProperties").forEach(key -> allow(spec, schema.path(key)));
        });
    }

    private static void allow(Spec spec, JsonNode use) {
        String name = Schemas.referredName(use);
        boolean isNullable = spec.schemas().path(name).path("nullable").asBoolean();
        if (isNullable && use instanceof ObjectNode schema && !use.has("nullable")) {
            schema.remove("$ref");
            schema.putArray("allOf").add(Schemas.referenceTo(name));
            schema.put("nullable", true);
        }
    }
}
