package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON whose numbers keep their digits. */
public final class ExactJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ExactJson() {}

    /** Returns the tree of JSON text. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected JSON but was " + json, e);
        }
    }

    /** Returns the text of a tree. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A tree cannot be written", e);
        }
    }

    /** Returns where the two differ, as a JSON path, or "" if they are equal. The order of fields is free. */
    public static String difference(JsonNode expected, JsonNode actual) {
        return difference(expected, actual, "$");
    }

    private static String difference(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject() && actual.isObject()) {
            Map<String, JsonNode> rest = new LinkedHashMap<>();
            actual.properties().forEach(field -> rest.put(field.getKey(), field.getValue()));
            for (var field : expected.properties()) {
                JsonNode other = rest.remove(field.getKey());
                String inner = path + "." + field.getKey();
                String found = other == null ? inner + " is missing" : difference(field.getValue(), other, inner);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return rest.isEmpty() ? "" : path + " has more: " + rest.keySet();
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            Iterator<JsonNode> others = actual.iterator();
            int index = 0;
            for (JsonNode item : expected) {
                String found = difference(item, others.next(), path + "[" + index++ + "]");
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        boolean areNumbers = expected.isNumber() && actual.isNumber();
        boolean equal = areNumbers ? digits(expected).equals(digits(actual)) : expected.equals(actual);
        return equal ? "" : path + " is " + write(actual) + " instead of " + write(expected);
    }

    /** Returns the number with all of its digits, as 1.50 differs from 1.5. */
    private static String digits(JsonNode number) {
        return number.decimalValue().toString();
    }
}
