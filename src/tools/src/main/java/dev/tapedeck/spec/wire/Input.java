package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An input of a call, as the document names it.
 *
 * @param in {@code path}, {@code query}, {@code header}, {@code cookie}, {@code form}, {@code part}, {@code body} for a
 *     field of a JSON object, {@code content} for a whole body, or {@code ignored} for a parameter that is not sent
 * @param definition the parameter, or the encoding of a field
 */
record Input(String in, String name, JsonNode definition, JsonNode value) {
    String style() {
        String usual = in.matches("path|header") ? "simple" : "form";
        return definition.path("style").asText(usual);
    }

    boolean isExploded() {
        return definition.path("explode").asBoolean(style().equals("form"));
    }

    /** Returns whether the document says how to serialize it, in a form. */
    boolean hasStyle() {
        return definition.has("style") || definition.has("explode") || definition.has("allowReserved");
    }

    /** Returns whether a pair or part of this name is of this input. */
    boolean owns(String sent) {
        // In forms, objects without a style are JSON.
        boolean isSpread = isExploded() && style().equals("form") && (hasStyle() || !in.matches("form|part"));
        boolean isField = value.isObject() && isSpread && value.has(sent);
        return sent.equals(name) || sent.startsWith(name + "[") || isField;
    }
}
