package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One input of a {@link RequestClass}.
 *
 * @param name the name of its method
 * @param type the type of its value
 * @param wireName its name on the wire, as a Java literal
 * @param map the map that keeps it
 * @param limits what the contract allows
 * @param style how it is spelled: {@code deep}, {@code fields}, {@code joined}, {@code json} or empty
 * @param separator what stands between joined values, as a Java literal
 * @param javadoc what it is, for Javadoc
 */
public record Input(
        String name,
        ValueType type,
        String wireName,
        String map,
        Limits limits,
        String style,
        String separator,
        String javadoc) {
    static Input of(String key, JsonNode field, String map, ValueType type) {
        String name = JavaNames.member(key);
        String style = field.path("x-style").asText();
        return new Input(
                name,
                type,
                JavaNames.literal(Members.wireName(key, field)),
                name.equals(map) ? "this." + map : map,
                Limits.of(field),
                style.isEmpty() && field.path("x-json").asBoolean() ? "json" : style,
                JavaNames.literal(field.path("x-separator").asText(",")),
                Texts.javadoc(Texts.sentence(field)));
    }

    public boolean isDeep() {
        return style.equals("deep");
    }

    public boolean isFields() {
        return style.equals("fields");
    }

    public boolean isJoined() {
        return style.equals("joined");
    }

    public boolean isJson() {
        return style.equals("json");
    }

    /** Whether it is spelled as usual. */
    public boolean isPlain() {
        return style.isEmpty();
    }
}
