package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An open enum with its constants, in the order of the contract.
 *
 * <p>{@code x-constants} of an overlay names a constant; other constants are named after their value.
 *
 * @param javadoc its description, for Javadoc
 * @param isNumber whether the values are numbers in JSON
 */
public record EnumClass(String javadoc, List<Constant> constants, boolean isNumber) {
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
        List<Constant> constants = new ArrayList<>();
        // Members that every such class has.
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "CONSTANTS"));
        for (JsonNode value : schema.path("enum")) {
            String text = value.asText();
            String name = schema.path(Keys.CONSTANTS).path(text).asText(JavaNames.constant(text));
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + "_" + number;
            }
            constants.add(new Constant(
                    unique, text.isEmpty() ? "\"\"" : Descriptions.javadoc(text), JavaNames.literal(text)));
        }
        return new EnumClass(
                Descriptions.javadoc(Descriptions.of(schema)),
                List.copyOf(constants),
                !schema.path("type").asText().equals("string"));
    }
}
