package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * One input of a {@link RequestClass}.
 *
 * @param name the name of its method
 * @param type the type of its value
 * @param wireName its name in the request, as a Java literal
 * @param holder the builder's field that takes it, {@code inputs}
 * @param location the method that takes it, by where it is sent
 * @param limits the limits that the contract sets
 * @param style how it is serialized: {@code deep}, {@code fields}, {@code joined}, {@code json}, {@code open},
 *     {@code pairs} or empty
 * @param separator what separates joined values, as a Java literal
 * @param isReserved whether a query has its reserved characters unencoded
 * @param mediaType the type of its part in a multipart body, as a Java literal; null for the usual one
 * @param headerOf the part of a multipart body whose header it is, as a Java literal; null for other inputs
 * @param javadoc its description, for Javadoc
 */
public record RequestInput(
        String name,
        ValueType type,
        String wireName,
        String holder,
        String location,
        InputLimits limits,
        String style,
        String separator,
        boolean isReserved,
        @Nullable String mediaType,
        @Nullable String headerOf,
        String javadoc) {
    private static final String HOLDER = "inputs";

    static RequestInput of(String key, JsonNode field, InputLocation location, ValueType type) {
        String name = JavaNames.member(key);
        String style = field.path(Keys.STYLE).asText();
        return new RequestInput(
                name,
                type,
                JavaNames.literal(Schemas.wireName(key, field)),
                name.equals(HOLDER) ? "this." + HOLDER : HOLDER,
                location.method(),
                InputLimits.of(field),
                style.isEmpty() && field.path(Keys.JSON).asBoolean() ? "json" : style,
                JavaNames.literal(field.path(Keys.SEPARATOR).asText(",")),
                field.path(Keys.RESERVED).asBoolean(),
                literal(field.path(Keys.PART_TYPE)),
                literal(field.path(Keys.HEADER_OF)),
                Descriptions.javadoc(Descriptions.of(field)));
    }

    private static @Nullable String literal(JsonNode text) {
        return text.isTextual() ? JavaNames.literal(text.textValue()) : null;
    }

    public boolean isDeep() {
        return style.equals("deep");
    }

    public boolean isPairs() {
        return style.equals("pairs");
    }

    public boolean isFields() {
        return style.equals("fields");
    }

    public boolean isJoined() {
        return style.equals("joined");
    }

    /** Returns whether it is text if it is plain, else JSON. */
    public boolean isOpen() {
        return style.equals("open");
    }

    public boolean isJson() {
        return style.equals("json");
    }

    /** Returns whether it needs no serialization of its own. */
    public boolean isPlain() {
        return style.isEmpty();
    }
}
