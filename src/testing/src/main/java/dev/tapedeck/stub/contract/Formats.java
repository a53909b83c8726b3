package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;

/**
 * The rules of the resolved contracts' formats, independent of the client's own rules. A kind of ids without a rule is
 * an error, so none is left unchecked; other formats are those of JSON Schema.
 *
 * @param time a pattern that a time must match, in addition to RFC 3339
 */
public record Formats(String time) {
    private static final Map<String, String> PREFIXES = Map.of(
            "account-sid", "AC",
            "call-sid", "CA",
            "composition-sid", "CJ",
            "composition-hook-sid", "HK",
            "credential-sid", "CR",
            "participant-sid", "PA",
            "recording-sid", "RT",
            "room-sid", "RM",
            "sid", "[A-Z]{2}",
            "track-sid", "MT");

    /** Returns the formats of requests: Twilio takes times to the second, and the second is never omitted. */
    static Formats ofRequests(String provider) {
        return new Formats(provider.equals("twilio") ? "^[0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\\z" : "");
    }

    static Formats ofAnswers() {
        return new Formats("");
    }

    /** Returns the prefix of a kind of SID, as a pattern. */
    public static String prefix(String format) {
        String prefix = PREFIXES.get(format);
        if (prefix == null) {
            throw new IllegalStateException("No prefix is known for " + format);
        }
        return prefix;
    }

    /** Returns whether a format is that of an id. */
    static boolean isId(String format) {
        return format.endsWith("-id") || format.equals("uuid") || PREFIXES.containsKey(format);
    }

    ObjectNode constraint(String format) {
        ObjectNode constraint = JsonNodeFactory.instance.objectNode();
        return switch (format) {
            case "int32" -> range(31);
            case "int64" -> range(63);
            case "date-time" -> constraint.put("format", format).put("pattern", time);
            case "uri", "date" -> constraint.put("format", format);
            // These choose a Java type; the rest of the schema has the rule.
            case "decimal", "uri-map", "http-method", "subscribe-rule", "recording-rule" -> constraint;
            default ->
                isKindOfIds(format) ? constraint.put("pattern", idPattern(format)) : constraint.put("format", format);
        };
    }

    private static boolean isKindOfIds(String format) {
        return format.endsWith("-id") || format.endsWith("sid");
    }

    private static String idPattern(String format) {
        return format.endsWith("-id")
                ? "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"
                : "^" + prefix(format) + "[0-9a-fA-F]{32}\\z";
    }

    private static ObjectNode range(int bits) {
        BigInteger limit = BigInteger.TWO.pow(bits);
        return JsonNodeFactory.instance
                .objectNode()
                .put("minimum", limit.negate())
                .put("maximum", limit.subtract(BigInteger.ONE));
    }
}
