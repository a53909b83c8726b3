package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives objects that hold any fields one spelling, {@code additionalProperties} with what the values are. */
final class Maps {
    private static final List<String> FIELDS = List.of("allOf", "anyOf", "oneOf");

    private Maps() {}

    /** SignalWire's document describes a map's values in the words of JSON Schema's newer drafts. */
    static void ofUnevaluated(ObjectNode schema) {
        JsonNode values = schema.path("unevaluatedProperties");
        if (values.isObject() && !hasFields(schema) && !schema.has("additionalProperties")) {
            schema.set("additionalProperties", values);
        }
    }

    /** An object without fields holds any fields: {@code additionalProperties: {}}. */
    static void open(ObjectNode schema) {
        JsonNode values = schema.path("additionalProperties");
        if (values.isBoolean() || values.has("not") || (schema.has("properties") && values.isEmpty())) {
            schema.remove("additionalProperties");
        }
        if (schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && FIELDS.stream().noneMatch(schema::has)
                && !schema.has("additionalProperties")) {
            schema.putObject("additionalProperties");
        }
    }

    private static boolean hasFields(JsonNode schema) {
        return !schema.path("properties").isEmpty() || FIELDS.stream().anyMatch(schema::has);
    }
}
