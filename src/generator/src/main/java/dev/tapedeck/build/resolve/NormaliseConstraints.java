package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.EcmaPattern;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reduces enums, formats and limits to those that the templates support.
 *
 * <p>Enums are of strings or of numbers; other enums are dropped. So are formats for which the generator would use
 * another type than the JSON has, and limits that Java cannot check.
 */
public final class NormaliseConstraints {
    private static final Set<String> TEXT_FORMATS_OF_OTHER_TYPES =
            Set.of("byte", "decimal", "number", "char", "object", "array", "boolean", "integer", "file");
    private static final List<String> UNUSED = List.of(
            "not",
            "if",
            "then",
            "else",
            "patternProperties",
            "propertyNames",
            "prefixItems",
            "contains",
            "dependentSchemas",
            "dependentRequired",
            "unevaluatedItems",
            "$defs",
            "definitions",
            "$id",
            "$anchor",
            "$comment",
            "contentEncoding",
            "contentMediaType",
            "uniqueItems");

    private static final List<String> OBJECT_KEYS =
            List.of("properties", "additionalProperties", "allOf", "anyOf", "oneOf", "$ref");
    private static final List<String> KEYS_OF_OBJECTS_ALONE = List.of("properties", "additionalProperties", "required");

    private NormaliseConstraints() {}

    public static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> apply(schema));
    }

    private static void apply(ObjectNode schema) {
        markBinary(schema);
        schema.remove(UNUSED);
        dropKeysOfOtherTypes(schema);
        if (schema.has("properties") && schema.path("properties").isEmpty()) {
            schema.remove("properties");
        }
        if (schema.path("type").asText().equals("object")
                && OBJECT_KEYS.stream().noneMatch(schema::has)) {
            schema.putObject("additionalProperties");
        }
        if (schema.has("items") && !schema.has("type")) {
            schema.put("type", "array");
        }
        if (schema.path("type").asText().equals("array")
                && !schema.path("items").isObject()) {
            schema.putObject("items");
        }
        if (schema.has("enum")) {
            enumOf(schema);
        }
        limits(schema);
        format(schema);
    }

    /** OpenAPI 3.1 describes a file by the media type of a string that has no encoding. */
    private static void markBinary(ObjectNode schema) {
        String content = schema.path("contentMediaType").asText();
        boolean text = content.isEmpty() || content.startsWith("text/") || MediaTypes.isJson(content);
        boolean plain = Schemas.isText(schema) && OBJECT_KEYS.stream().noneMatch(schema::has);
        if (!text && plain && !schema.has("contentEncoding") && !schema.has("format")) {
            schema.put("type", "string").put("format", "binary");
        }
    }

    /** An overlay that turns a free object into a list leaves the keys of the object beside the items. */
    private static void dropKeysOfOtherTypes(ObjectNode schema) {
        String type = schema.path("type").asText();
        if (!type.isEmpty() && !type.equals("object")) {
            schema.remove(KEYS_OF_OBJECTS_ALONE);
        }
        if (!type.isEmpty() && !type.equals("array")) {
            schema.remove("items");
        }
    }

    private static void enumOf(ObjectNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>();
        schema.path("enum").forEach(values::add);
        String type = schema.path("type").asText(commonType(values));
        schema.remove("enum");
        boolean texts = type.equals("string") && values.stream().allMatch(JsonNode::isValueNode);
        boolean numbers =
                type.matches("integer|number") && values.stream().allMatch(value -> number(value.asText()) != null);
        if (!values.isEmpty() && (texts || numbers)) {
            schema.put("type", type);
            ArrayNode constants = schema.putArray("enum");
            if (texts) {
                values.stream().map(JsonNode::asText).distinct().forEach(constants::add);
            } else {
                values.stream().map(value -> number(value.asText())).distinct().forEach(constants::add);
            }
        }
    }

    private static String commonType(Set<JsonNode> values) {
        if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return "integer";
        } else if (values.stream().allMatch(JsonNode::isNumber)) {
            return "number";
        }
        return values.stream().allMatch(JsonNode::isTextual) ? "string" : "";
    }

    private static void format(ObjectNode schema) {
        String format = schema.path("format").asText();
        switch (schema.path("type").asText()) {
            case "string" -> {
                if (TEXT_FORMATS_OF_OTHER_TYPES.contains(format)) {
                    schema.remove("format");
                }
            }
            case "integer" -> {
                if (IntegerSize.isHuge(schema)) {
                    schema.put("type", "number").remove("format");
                } else if (!schema.has("enum")) {
                    schema.put("format", IntegerSize.isSmall(schema) ? "int32" : "int64");
                }
            }
            case "number" -> {
                if (format.equals("float")) {
                    schema.put("format", "double"); // Services also send amounts that a float would round.
                } else if (!format.equals("double")) {
                    schema.remove("format");
                }
            }
            default -> {}
        }
    }

    private static void limits(ObjectNode schema) {
        inclusive(schema, "minimum", "exclusiveMinimum", 1);
        inclusive(schema, "maximum", "exclusiveMaximum", -1);
        for (String key : List.of("minLength", "maxLength")) {
            if (!schema.path(key).canConvertToInt()
                    || !schema.path("type").asText("string").equals("string")) {
                schema.remove(key);
            }
        }
        if (schema.has("pattern")
                && EcmaPattern.toJava(schema.path("pattern").asText()).isEmpty()) {
            schema.remove("pattern");
        }
    }

    /** OpenAPI 3.0 marks a limit as exclusive, 3.1 has a separate limit; both are kept for integers only. */
    private static void inclusive(ObjectNode schema, String key, String exclusiveKey, int step) {
        JsonNode exclusive = schema.path(exclusiveKey);
        schema.remove(exclusiveKey);
        JsonNode limit = exclusive.isNumber() || exclusive.isTextual() ? exclusive : schema.path(key);
        boolean excludes = exclusive.isNumber() || exclusive.isTextual() || exclusive.asBoolean();
        BigDecimal bound = number(limit.asText());
        boolean whole = schema.path("type").asText().equals("integer");
        if (bound == null || (excludes && !whole) || (whole && bound.scale() > 0)) {
            schema.remove(key);
        } else if (excludes || !schema.path(key).isNumber()) {
            schema.put(key, excludes ? bound.add(BigDecimal.valueOf(step)) : bound);
        }
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
