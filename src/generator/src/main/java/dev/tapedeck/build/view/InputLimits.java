package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract allows of an input; null where it sets no limit.
 *
 * @param least the smallest number
 * @param most the largest number
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param pattern a regular expression that a part of the text matches, as a Java literal
 */
public record InputLimits(
        @Nullable Bound least,
        @Nullable Bound most,
        @Nullable String minLength,
        @Nullable String maxLength,
        @Nullable String pattern) {
    /**
     * One end of the numbers that are allowed.
     *
     * @param digits the number
     * @param isDecimal whether it is no whole number of 64 bits
     * @param isLong whether it is one, but not of 32
     */
    public record Bound(String digits, boolean isDecimal, boolean isLong) {}

    static InputLimits of(JsonNode field) {
        return new InputLimits(
                bound(field.path("minimum")),
                bound(field.path("maximum")),
                field.has("minLength") ? field.get("minLength").asText() : null,
                field.has("maxLength") ? field.get("maxLength").asText() : null,
                field.has("pattern") ? JavaNames.literal(field.get("pattern").asText()) : null);
    }

    private static @Nullable Bound bound(JsonNode limit) {
        if (limit.isMissingNode()) {
            return null;
        }
        boolean whole = limit.isIntegralNumber() && limit.canConvertToLong();
        return new Bound(limit.asText(), !whole, whole && !limit.canConvertToInt());
    }

    /** Whether both ends are whole numbers. */
    public boolean isRange() {
        return least != null && most != null && !least.isDecimal() && !most.isDecimal();
    }

    /** The limits that a page of docs tells. */
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
