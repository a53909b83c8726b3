package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value must be to be valid by several schemas at once. */
final class FoldedSchema {
    private static final List<String> BOUNDS =
            List.of("maximum", "maxLength", "maxItems", "maxProperties", "exclusiveMaximum");

    /** The properties, each with the schemas that describe it. */
    final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();

    final Set<String> required = new LinkedHashSet<>();
    final List<JsonNode> items = new ArrayList<>();
    final List<JsonNode> additional = new ArrayList<>();
    final List<String> patterns = new ArrayList<>();
    /** The named schemas that were chosen where there are alternatives. */
    final List<String> chosen = new ArrayList<>();
    /** The values of discriminators, which the outermost schema decides. */
    final Map<String, String> discriminators = new LinkedHashMap<>();

    final List<JsonNode> examples = new ArrayList<>();
    private final Map<String, BigDecimal> bounds = new LinkedHashMap<>();
    private @Nullable List<JsonNode> values;
    private @Nullable Set<String> types;
    private boolean isNullRefused;
    String format = "";

    /** Adds the keywords of one schema but references and combinations. */
    void add(JsonNode schema) {
        for (var property : schema.path("properties").properties()) {
            properties
                    .computeIfAbsent(property.getKey(), unseen -> new ArrayList<>())
                    .add(property.getValue());
        }
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (schema.has("items")) {
            items.add(schema.get("items"));
        }
        if (schema.has("additionalProperties")) {
            additional.add(schema.get("additionalProperties"));
        }
        if (schema.has("patternProperties")) {
            additional.add(BooleanNode.FALSE);
        }
        if (schema.path("pattern").isTextual()) {
            patterns.add(schema.get("pattern").asText());
        }
        if (schema.path("format").isTextual()) {
            format = schema.get("format").asText();
        }
        if (schema.has("example")) {
            examples.add(schema.get("example"));
        }
        schema.path("examples").forEach(examples::add);
        addBounds(schema);
        addValues(schema);
        addTypes(schema);
    }

    private void addBounds(JsonNode schema) {
        for (String key : List.of(
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "minItems",
                "maxItems",
                "minProperties",
                "maxProperties",
                "multipleOf",
                "exclusiveMinimum",
                "exclusiveMaximum")) {
            if (schema.path(key).isNumber()) {
                BigDecimal bound = schema.get(key).decimalValue();
                bounds.merge(key, bound, BOUNDS.contains(key) ? BigDecimal::min : BigDecimal::max);
            }
        }
        // OpenAPI 3.0 has flags for this.
        for (String end : List.of("Minimum", "Maximum")) {
            JsonNode bound = schema.path(end.toLowerCase(Locale.ROOT));
            if (schema.path("exclusive" + end).asBoolean() && bound.isNumber()) {
                bounds.put("exclusive" + end, bound.decimalValue());
            }
        }
    }

    private void addValues(JsonNode schema) {
        List<JsonNode> allowed = new ArrayList<>();
        schema.path("enum").forEach(allowed::add);
        if (schema.has("const")) {
            allowed.clear();
            allowed.add(schema.get("const"));
        }
        if (!allowed.isEmpty() && values == null) {
            values = allowed;
        } else if (!allowed.isEmpty()) {
            Objects.requireNonNull(values).removeIf(value -> !allowed.contains(value));
        }
    }

    private void addTypes(JsonNode schema) {
        Set<String> allowed = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            allowed.add(type.asText());
        }
        type.forEach(one -> allowed.add(one.asText()));
        if (allowed.isEmpty()) {
            return;
        }
        boolean isNullable = schema.path("nullable").asBoolean() || allowed.contains("null");
        if (allowed.size() > 1) {
            allowed.remove("null");
        }
        isNullRefused |= !isNullable;
        if (types == null) {
            types = allowed;
        } else if (types.contains("number") && allowed.contains("integer") && !types.contains("integer")) {
            types.remove("number");
            types.add("integer");
        } else if (!(types.contains("integer") && allowed.contains("number"))) {
            types.retainAll(allowed);
        }
    }

    /** Returns the values of an enum; null if any value is allowed. */
    @Nullable
    List<JsonNode> values() {
        return values;
    }

    /** Returns a bound; the default if there is none. */
    int bound(String key, int none) {
        return bounds.getOrDefault(key, BigDecimal.valueOf(none))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    @Nullable
    BigDecimal bound(String key) {
        return bounds.get(key);
    }

    boolean isNullable() {
        return types != null && !isNullRefused;
    }

    /** Returns the allowed types but null; empty for any. */
    List<String> types() {
        if (types != null) {
            if (types.isEmpty()) {
                throw new NoSampleException("No type is allowed by all schemas");
            }
            return List.copyOf(types);
        } else if (!properties.isEmpty() || !additional.isEmpty()) {
            return List.of("object");
        } else if (!items.isEmpty()) {
            return List.of("array");
        }
        return patterns.isEmpty() && format.isEmpty() ? List.of() : List.of("string");
    }
}
