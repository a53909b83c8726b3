package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides whether integers fit 32 bits. The type {@code integer} alone has no size: an id, a number of bytes or a time
 * in milliseconds needs 64, so only what the document itself bounds is small.
 */
final class IntegerSize {
    private static final Set<String> SMALL_FORMATS = Set.of("int8", "int16", "int32", "uint8", "uint16");
    private static final List<String> EVIDENCE = List.of("minimum", "maximum", "default", "example");

    private IntegerSize() {}

    /** Returns whether the schema has limits or examples that 64 bits cannot hold. */
    static boolean isHuge(ObjectNode schema) {
        boolean isUnsigned = schema.path("format").asText().equals("uint64")
                && !schema.path("maximum").canConvertToLong();
        return isUnsigned
                || EVIDENCE.stream().map(schema::path).anyMatch(value -> value.isNumber() && !value.canConvertToLong());
    }

    /** Returns whether all integers of this schema, whose limits are inclusive, fit 32 bits as far as it says. */
    static boolean isSmall(ObjectNode schema) {
        List<JsonNode> evidence = new ArrayList<>();
        EVIDENCE.forEach(key -> evidence.add(schema.path(key)));
        if (evidence.stream().anyMatch(value -> value.isNumber() && !value.canConvertToInt())) {
            return false;
        }
        String format = schema.path("format").asText();
        return SMALL_FORMATS.contains(format)
                || (format.isEmpty() && schema.path("maximum").isNumber());
    }
}
