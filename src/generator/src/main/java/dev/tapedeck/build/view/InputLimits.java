package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.EcmaPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an input; null where the contract sets none.
 *
 * @param least the smallest number
 * @param most the largest number
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param pattern the regular expression that part of the text must match
 */
public record InputLimits(
        @Nullable Bound least,
        @Nullable Bound most,
        @Nullable String minLength,
        @Nullable String maxLength,
        @Nullable Form pattern) {
    /**
     * A regular expression.
     *
     * @param java the expression in Java, as a Java literal
     * @param rule the expression as the contract writes it, as a Java literal
     */
    public record Form(String java, String rule) {}

    /**
     * The smallest or largest number.
     *
     * @param digits the number
     * @param isDecimal whether it is not a 64-bit integer
     * @param isLong whether it is a 64-bit integer that does not fit 32 bits
     */
    public record Bound(String digits, boolean isDecimal, boolean isLong) {}

    /** JSON Schema: limits apply to values of their type, and to others they mean nothing. */
    static InputLimits of(JsonNode field) {
        String type = field.path("type").asText();
        JsonNode numbers = type.matches("integer|number") ? field : MissingNode.getInstance();
        JsonNode texts = type.equals("string") ? field : MissingNode.getInstance();
        String pattern = texts.path("pattern").asText();
        Optional<String> java = pattern.isEmpty() ? Optional.empty() : EcmaPattern.toJava(pattern);
        return new InputLimits(
                bound(numbers.path("minimum")),
                bound(numbers.path("maximum")),
                texts.has("minLength") ? texts.get("minLength").asText() : null,
                texts.has("maxLength") ? texts.get("maxLength").asText() : null,
                java.map(text -> new Form(JavaNames.literal(text), JavaNames.literal(pattern)))
                        .orElse(null));
    }

    private static @Nullable Bound bound(JsonNode limit) {
        if (limit.isMissingNode()) {
            return null;
        }
        boolean whole = limit.isIntegralNumber() && limit.canConvertToLong();
        return new Bound(limit.asText(), !whole, whole && !limit.canConvertToInt());
    }

    /** Returns whether both ends are integers. */
    public boolean isRange() {
        return least != null && most != null && !least.isDecimal() && !most.isDecimal();
    }

    /** Returns the limits in words, for the docs. */
    static List<String> words(JsonNode field) {
        List<String> rules = new ArrayList<>();
        String least = field.path("minimum").asText();
        String most = field.path("maximum").asText();
        if (!least.isEmpty() && !most.isEmpty()) {
            rules.add("between " + least + " and " + most);
        } else if (!least.isEmpty()) {
            rules.add("at least " + least);
        } else if (!most.isEmpty()) {
            rules.add("at most " + most);
        }
        if (field.has("maxLength")) {
            rules.add("at most " + field.get("maxLength").asText() + " characters");
        }
        return rules;
    }
}
