package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.ConstantNames;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An open enum with its constants, in the order of the contract.
 *
 * <p>{@code x-constants} of an overlay names a constant; other constants are named after their value.
 *
 * @param javadoc its description, for Javadoc
 * @param isNumber whether the values are numbers in JSON
 * @param isCaseSensitive whether some values differ only in case, so that no other spelling can be taken for one
 */
public record EnumClass(String javadoc, List<Constant> constants, boolean isNumber, boolean isCaseSensitive) {
    /**
     * One constant.
     *
     * @param name the constant's name
     * @param text the value, for Javadoc
     * @param literal the value, as a Java literal
     */
    public record Constant(String name, String text, String literal) {}

    /** Returns the class of a schema with the keyword {@code enum}. */
    public static EnumClass of(JsonNode schema) {
        List<String> values = Schemas.texts(schema.path("enum"));
        Map<String, String> given = new HashMap<>();
        schema.path(Keys.CONSTANTS)
                .properties()
                .forEach(name -> given.put(name.getKey(), name.getValue().asText()));
        given.keySet().retainAll(values);
        Map<String, String> names = ConstantNames.of(values, given);
        List<Constant> constants = values.stream()
                .map(text -> new Constant(
                        Objects.requireNonNull(names.get(text)),
                        text.isEmpty() ? "\"\"" : Descriptions.javadoc(text),
                        JavaNames.literal(text)))
                .toList();
        long apart = values.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return new EnumClass(
                Descriptions.javadoc(Descriptions.of(schema)),
                constants,
                !schema.path("type").asText().equals("string"),
                apart < values.size());
    }
}
