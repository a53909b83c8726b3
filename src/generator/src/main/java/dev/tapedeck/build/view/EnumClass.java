package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.ExtensionKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An open enum: its constants, in the contract's order.
 *
 * <p>A constant's name is what an overlay's {@code x-constants} says of the value, else the value's own spelling.
 *
 * @param javadoc what it is, for Javadoc
 * @param isNumber whether the values are numbers on the wire
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

    /** The class of a schema that has the keyword {@code enum}. */
    public static EnumClass of(JsonNode schema) {
        List<Constant> constants = new ArrayList<>();
        // Members that the class has besides.
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "CONSTANTS"));
        for (JsonNode value : schema.path("enum")) {
            String text = value.asText();
            String name = schema.path(ExtensionKeys.CONSTANTS).path(text).asText(JavaNames.constant(text));
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + "_" + number;
            }
            constants.add(new Constant(
                    unique, text.isEmpty() ? "\"\"" : Descriptions.javadoc(text), JavaNames.literal(text)));
        }
        return new EnumClass(
                Descriptions.javadoc(Descriptions.sentence(schema)),
                List.copyOf(constants),
                !schema.path("type").asText().equals("string"));
    }
}
