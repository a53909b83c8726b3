package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Translates a schema of OpenAPI 3.0 to JSON Schema 2020-12, which has no {@code nullable} and none of our formats.
 *
 * @param strict whether it is for requests: without unknown fields, and with exact enum values
 * @param formats the constraints for each format
 */
record SchemaTranslation(boolean strict, Formats formats) {
    /** The format of an id already includes these limits. */
    private static final Set<String> LIMITS = Set.of("pattern", "minLength", "maxLength");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode of(JsonNode schema) {
        ObjectNode translated = JSON.objectNode();
        boolean id = Formats.isId(schema.path("format").asText());
        for (var keyword : schema.properties()) {
            if (!keyword.getKey().startsWith("x-") && !(id && LIMITS.contains(keyword.getKey()))) {
                add(translated, keyword);
            }
        }
        if (strict && schema.has("properties") && !schema.has("additionalProperties")) {
            translated.put("additionalProperties", false);
        }
        return schema.path("nullable").asBoolean() ? orNull(translated) : translated;
    }

    private void add(ObjectNode translated, Map.Entry<String, JsonNode> keyword) {
        JsonNode value = keyword.getValue();
        switch (keyword.getKey()) {
            case "description", "title", "example", "default", "deprecated", "externalDocs", "nullable" -> {}
            case "enum" -> translated.set("enum", strict ? value : withLowerCase(value));
            case "$ref", "type", "pattern", "required" -> translated.set(keyword.getKey(), value);
            case "minimum", "maximum", "multipleOf", "minLength", "maxLength" ->
                translated.set(keyword.getKey(), value);
            case "minItems", "maxItems", "uniqueItems" -> translated.set(keyword.getKey(), value);
            case "format" -> addPart(translated, formats.constraint(value.textValue()));
            case "allOf" -> addParts(translated, value);
            case "anyOf", "oneOf" ->
                value.forEach(
                        part -> translated.withArray("/" + keyword.getKey()).add(of(part)));
            case "properties" -> {
                ObjectNode properties = translated.putObject("properties");
                value.properties().forEach(property -> properties.set(property.getKey(), of(property.getValue())));
            }
            case "items" -> translated.set("items", of(value));
            case "additionalProperties" -> translated.set(keyword.getKey(), value.isBoolean() ? value : of(value));
            default -> throw new IllegalStateException("No rule is known for the keyword " + keyword.getKey());
        }
    }

    private void addParts(ObjectNode translated, JsonNode parts) {
        if (strict && parts.size() > 1) {
            throw new IllegalStateException("No rule is known for which fields an allOf of several schemas names");
        }
        parts.forEach(part -> addPart(translated, of(part)));
    }

    private static void addPart(ObjectNode translated, ObjectNode part) {
        ArrayNode parts = translated.withArray("/allOf");
        parts.add(part);
    }

    /**
     * Returns the values as declared and in lower case: Twilio's contract has {@code OPUS}, its service sends
     * {@code opus}.
     */
    private static ArrayNode withLowerCase(JsonNode values) {
        LinkedHashSet<JsonNode> either = new LinkedHashSet<>();
        for (JsonNode value : values) {
            either.add(value);
            either.add(value.isTextual() ? JSON.textNode(value.textValue().toLowerCase(Locale.ROOT)) : value);
        }
        return JSON.arrayNode().addAll(either);
    }

    /** Returns the schema with null allowed, whatever else is beside {@code nullable}. */
    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = JSON.objectNode();
        either.putObject("if").putObject("not").put("type", "null");
        either.set("then", schema);
        return either;
    }
}
