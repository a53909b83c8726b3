package dev.tapedeck.stub.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the texts of paths, queries and forms to JSON, which a schema can check. */
final class EncodedValues {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EncodedValues() {}

    /** Returns the text as a value of the schema's type, or the text itself if it is not one. */
    static JsonNode read(Schemas schemas, JsonNode schema, String text) {
        String type = schemas.type(schema);
        if (type.equals("integer") && text.matches("-?(0|[1-9][0-9]*)")) {
            return BigIntegerNode.valueOf(new BigInteger(text));
        } else if (type.equals("number") && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        } else if (type.equals("boolean") && text.matches("true|false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return type.equals("object") || type.equals("array") ? json(text) : TextNode.valueOf(text);
    }

    /** Returns the text as JSON, or the text itself if it is not JSON. */
    static JsonNode json(String text) {
        try {
            JsonNode value = JACKSON.readTree(text);
            return value.isMissingNode() ? TextNode.valueOf(text) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /** Returns the values of a query or form by their names, both decoded, in order. */
    static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        if (!encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8);
                pairs.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return pairs;
    }

    /** Decodes a part of a path, where a plus sign is literal. */
    static String decodeSegment(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    }
}
