package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The facts that one schema states, as texts that are equal if they mean the same. */
final class SchemaFacts {
    private static final List<String> SINGLE = List.of(
            "pattern",
            "multipleOf",
            "uniqueItems",
            "maximum",
            "maxLength",
            "maxItems",
            "maxProperties",
            "minimum",
            "minLength",
            "minItems",
            "minProperties",
            "deprecated");
    /** Formats that decide how a string is parsed; any other is a label for people. */
    private static final Set<String> READ =
            Set.of("date", "date-time", "date-time-rfc-2822", "time", "duration", "byte", "binary", "uuid", "decimal");

    private static final Set<String> NOTHING_AT_ZERO = Set.of("minLength", "minItems", "minProperties");

    private SchemaFacts() {}

    static void add(MergedSchema schema, Location place, FlatOperation facts) {
        facts.add(place);
        Set<String> types = schema.types();
        types.forEach(type -> facts.add(place, "type", type));
        if (types.isEmpty() && schema.node().path("onlyNull").asBoolean()) {
            facts.add(place, "type", "null"); // 3.1 has it; no type at all would be any value.
        }
        facts.add(place, "null", schema.node().path("nullable").asBoolean() ? "null" : "");
        addFormat(schema.node().path("format").asText(), types, place, facts);
        for (JsonNode value : schema.node().path("enum")) {
            facts.add(place, "value", text(value, types));
        }
        addDefault(schema.node().path("default"), types, place, facts);
        for (String keyword : SINGLE) {
            JsonNode value = schema.node().path(keyword);
            if (!value.isMissingNode() && !(value.isBoolean() && !value.booleanValue())) {
                facts.add(place, keyword, meaning(keyword, text(value, types)));
            }
        }
    }

    /** A list of defaults is a set, such as of permissions, so its order does not matter. */
    private static void addDefault(JsonNode value, Set<String> types, Location place, FlatOperation facts) {
        if (value.isArray() && !value.isEmpty()) {
            value.forEach(item -> facts.add(place, "default", text(item, types)));
        } else if (!value.isMissingNode()) {
            String text = text(value, types);
            facts.add(place, "default", text.isEmpty() ? "''" : text);
        }
    }

    private static void addFormat(String format, Set<String> types, Location place, FlatOperation facts) {
        if (types.contains("integer")) {
            facts.add(place, "width", format);
        } else {
            facts.add(place, READ.contains(format) ? "format" : "hint", format.toLowerCase(Locale.ROOT));
        }
    }

    private static String meaning(String keyword, String text) {
        if (keyword.equals("pattern")) {
            return text.replaceAll("\\\\([-_/#@ ])", "$1"); // A backslash that the character does not need.
        }
        return text.equals("0") && NOTHING_AT_ZERO.contains(keyword) ? "" : text;
    }

    /** For strings, quotes do not matter: {@code default: 50} equals {@code default: '50'}. */
    private static String text(JsonNode value, Set<String> types) {
        if (value.isNumber() && !types.contains("string")) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
