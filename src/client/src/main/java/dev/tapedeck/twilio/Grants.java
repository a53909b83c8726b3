package dev.tapedeck.twilio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grants of an access token: the values for each product, by its name. Not thread-safe. */
final class Grants {
    static final String VIDEO = "video";

    private static final String IDENTITY = "identity";
    private static final String NO_UNICODE = "it has half of a surrogate pair";
    // Deeper than any grant; a map that contains itself would have no end.
    private static final int DEEPEST = 32;
    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    private final Map<String, Object> byName = new LinkedHashMap<>();

    /** Adds a copy of these values. */
    void put(String name, Map<String, ?> values) {
        if (text(name, "name").equals(IDENTITY)) {
            throw new IllegalArgumentException("Expected the name of a grant but was identity: call identity(name)");
        }
        byName.put(name, copy(Objects.requireNonNull(values, "values"), "grant " + name, 0));
    }

    /** Returns whether they allow video rooms, as they do unless there are only others. */
    boolean isVideo() {
        return byName.isEmpty() || byName.containsKey(VIDEO);
    }

    /** Returns the grants as a claim. */
    Map<String, @Nullable Object> claim(@Nullable String identity) {
        Map<String, @Nullable Object> claim = new LinkedHashMap<>();
        if (identity != null) {
            claim.put(IDENTITY, identity);
        }
        claim.putAll(byName.isEmpty() ? Map.of(VIDEO, Map.of()) : byName);
        return claim;
    }

    /**
     * Returns the text if it survives encoding. Half of a surrogate pair would become "?" in UTF-8, and one participant
     * could pass for another.
     */
    static String text(String value, String name) {
        if (Objects.requireNonNull(value, name).isEmpty() || !isUnicode(value)) {
            throw new IllegalArgumentException("Expected " + name + " to be Unicode text that is not empty but "
                    + (value.isEmpty() ? "it is empty" : NO_UNICODE));
        }
        return value;
    }

    private static boolean isUnicode(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> values, String path, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!(name instanceof String field) || !isUnicode(field)) {
                throw new IllegalArgumentException("Expected the names in " + path + " to be Unicode texts");
            }
            copy.put(field, copy(value, path + "." + field, depth + 1));
        });
        return copy;
    }

    private static @Nullable Object copy(@Nullable Object value, String path, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Expected " + path.substring(0, path.indexOf('.')) + " to have at most "
                    + DEEPEST + " nested values");
        } else if (value instanceof Map<?, ?> values) {
            return copy(values, path, depth);
        } else if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copy(item, path, depth + 1)));
            return copy;
        } else if (value == null || value instanceof Boolean || isNumber(value)) {
            return value;
        } else if (value instanceof String text && isUnicode(text)) {
            return text;
        }
        throw new IllegalArgumentException("Expected " + path + " to be Unicode text, a finite number, a Boolean, null,"
                + " a List or a Map but " + found(value));
    }

    private static String found(Object value) {
        if (value instanceof String) {
            return NO_UNICODE;
        }
        return "it is "
                + (NUMBERS.contains(value.getClass())
                        ? value
                        : "a " + value.getClass().getName());
    }

    private static boolean isNumber(Object value) {
        return NUMBERS.contains(value.getClass()) && Double.isFinite(finite((Number) value));
    }

    // A whole number or a decimal is never infinite, however large.
    private static double finite(Number value) {
        return value instanceof Double || value instanceof Float ? value.doubleValue() : 0;
    }
}
