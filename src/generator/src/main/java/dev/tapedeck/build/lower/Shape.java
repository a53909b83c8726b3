package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.List;

/** How deep the values of an input are, which decides the styles that can express them. */
enum Shape {
    /** Strings, numbers or booleans. */
    PLAIN,
    /** Values that the contract leaves open. */
    ANY,
    LIST,
    OBJECT,
    /** Objects with lists of plain values. */
    OBJECT_OF_LISTS,
    /** Anything deeper: lists of objects or lists, objects in objects. */
    NESTED;

    static Shape of(Spec spec, JsonNode written, String place) {
        JsonNode schema = Schemas.resolve(spec, written, place);
        if (Schemas.isPlain(schema)) {
            return PLAIN;
        } else if (isList(schema)) {
            return isFlat(spec, schema.path("items"), place) ? LIST : NESTED;
        }
        return isObject(schema) ? ofObject(spec, schema, place) : ANY;
    }

    private static Shape ofObject(Spec spec, JsonNode schema, String place) {
        List<JsonNode> values = new ArrayList<>();
        schema.path("properties").forEach(values::add);
        if (schema.path("additionalProperties").isObject()) {
            values.add(schema.get("additionalProperties"));
        }
        Shape shape = OBJECT;
        for (JsonNode written : values) {
            JsonNode value = Schemas.resolve(spec, written, place);
            if (isList(value) && isFlat(spec, value.path("items"), place)) {
                shape = OBJECT_OF_LISTS;
            } else if (!isFlat(spec, value, place)) {
                return NESTED;
            }
        }
        return shape;
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").asText().equals("array");
    }

    private static boolean isObject(JsonNode schema) {
        return schema.path("type").asText().equals("object")
                || Schemas.isObject(schema)
                || schema.has("additionalProperties");
    }

    /** Returns whether the values are plain, or left open. */
    private static boolean isFlat(Spec spec, JsonNode written, String place) {
        JsonNode schema = Schemas.resolve(spec, written, place);
        return !isList(schema) && !isObject(schema);
    }

    /** Returns the shape in words, for messages. */
    String words() {
        return switch (this) {
            case PLAIN -> "a plain value";
            case ANY -> "any value";
            case LIST -> "a list";
            case OBJECT -> "an object";
            case OBJECT_OF_LISTS -> "an object that holds lists";
            case NESTED -> "a list or an object that holds objects or lists";
        };
    }
}
