package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keywords of a schema in one form, whether they were written in OpenAPI 3.0 or 3.1. */
final class SchemaKeywords {
    /** The key of the list of types; none means any value. */
    static final String TYPES = "types";

    private static final List<String> KEPT = List.of(
            "properties",
            "required",
            "items",
            "additionalProperties",
            "format",
            "pattern",
            "multipleOf",
            "uniqueItems",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly");

    private SchemaKeywords() {}

    static ObjectNode of(ObjectNode schema) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (String key : KEPT) {
            if (schema.has(key) && !schema.get(key).isNull()) {
                own.set(key, schema.get(key));
            }
        }
        JsonNode entries = schema.path("unevaluatedProperties");
        if (!own.has("additionalProperties") && !entries.isEmpty() && !entries.has("not")) {
            own.set("additionalProperties", entries); // A map, as 3.1 may write it.
        }
        values(schema, own);
        types(schema, own);
        if (schema.path("nullable").asBoolean()) {
            own.put("nullable", true);
        }
        limit(schema, own, "maximum", "exclusiveMaximum");
        limit(schema, own, "minimum", "exclusiveMinimum");
        return own;
    }

    private static void values(ObjectNode schema, ObjectNode own) {
        JsonNode values = schema.has("const")
                ? JsonNodeFactory.instance.arrayNode().add(schema.get("const"))
                : schema.path("enum");
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : values) {
            if (value.isNull()) {
                own.put("nullable", true);
            } else {
                kept.add(value);
            }
        }
        if (!kept.isEmpty()) {
            own.set("enum", kept);
        }
    }

    private static void types(ObjectNode schema, ObjectNode own) {
        JsonNode type = schema.path("type");
        Set<String> types = new TreeSet<>(type.isTextual() ? List.of(type.textValue()) : texts(type));
        boolean nothingElse = types.size() == 1;
        if (types.remove("null") || schema.path("const").isNull()) {
            own.put("nullable", true);
            own.put("onlyNull", nothingElse || schema.path("const").isNull());
        }
        if (types.isEmpty()) {
            implied(own, types);
        }
        if (!types.isEmpty()) {
            types.forEach(own.putArray(TYPES)::add);
        }
    }

    private static void implied(ObjectNode own, Set<String> types) {
        if (own.has("properties")) {
            types.add("object");
        } else if (own.has("items")) {
            types.add("array");
        }
        for (JsonNode value : own.path("enum")) {
            types.add(value.isTextual() ? "string" : value.isBoolean() ? "boolean" : "integer");
        }
    }

    /** 3.0 marks a limit as exclusive, 3.1 has a keyword with a number; among integers both have an inclusive twin. */
    private static void limit(ObjectNode schema, ObjectNode own, String inclusive, String exclusive) {
        JsonNode mark = schema.path(exclusive);
        JsonNode bound = mark.isNumber() ? mark : schema.path(inclusive);
        if ((mark.isNumber() || mark.asBoolean()) && bound.isNumber()) {
            boolean integer = texts(own.path(TYPES)).equals(Set.of("integer"));
            BigDecimal step = inclusive.equals("maximum") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            own.put(inclusive, integer ? bound.decimalValue().add(step) : bound.decimalValue());
        }
    }

    /** Returns the items of an array as a sorted set of strings. */
    static Set<String> texts(JsonNode array) {
        return new TreeSet<>(array.valueStream().map(JsonNode::asText).toList());
    }
}
