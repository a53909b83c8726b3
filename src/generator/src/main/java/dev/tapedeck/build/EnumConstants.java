package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Lists the constants of every enum as {@code x-values}: name, text on the wire and that text as a Java literal.
 *
 * <p>A name is what an overlay's {@code x-constants} says of the value, else the value's own spelling.
 */
final class EnumConstants {
    private EnumConstants() {}

    static void apply(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            if (schema.path("enum").isArray()) {
                list(schema, schema.path("x-constants"));
                schema.remove("x-constants");
            }
        }
    }

    private static void list(ObjectNode schema, JsonNode given) {
        ArrayNode constants = schema.putArray("x-values");
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "CONSTANTS"));
        for (JsonNode value : schema.get("enum")) {
            String text = value.asText();
            String name = given.path(text).asText(JavaNames.constant(text));
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + "_" + number;
            }
            constants
                    .addObject()
                    .put("name", unique)
                    .put("text", text.isEmpty() ? "\"\"" : Texts.javadoc(text))
                    .put("literal", JavaNames.literal(text));
        }
        schema.put("x-number", !schema.path("type").asText().equals("string"));
    }
}
