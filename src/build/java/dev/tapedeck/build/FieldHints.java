package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what templates print of a field, so that they only print: whether it is always there ({@code x-always}), is
 * hidden ({@code x-hidden}), which page its type has ({@code x-page}), its limits as arguments of {@code Input}'s
 * checks and, for the docs, its notes.
 */
final class FieldHints {
    private static final List<String> PAGE_SIZES = List.of("PageSize", "page_size");

    private FieldHints() {}

    static void apply(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            schema.put("x-body", schema.path("x-in").asText().equals("body"));
            schema.put("x-place", place(schema));
            largestPage(schema);
            int bit = 0;
            for (var field : schema.path("properties").properties()) {
                ObjectNode node = (ObjectNode) field.getValue();
                boolean always = required.contains(field.getKey());
                limits(spec, node, "field " + field.getKey());
                node.put("x-bit", bit++);
                node.put("x-always", always && !node.path("nullable").asBoolean());
                node.put(
                        "x-hidden",
                        node.path("x-hidden").asBoolean() || node.path("x-pii").asBoolean());
                page(node);
                node.put("x-notes", notes(field.getKey(), node, always));
            }
        }
    }

    /** A listing asks for the largest page that its contract allows, so the request object tells how large that is. */
    private static void largestPage(ObjectNode schema) {
        for (String name : PAGE_SIZES) {
            JsonNode most = schema.path("properties").path(name).path("maximum");
            if (schema.has("x-in") && most.isIntegralNumber()) {
                schema.set("x-largest-page", most);
            }
        }
    }

    static String place(JsonNode request) {
        return switch (request.path("x-in").asText()) {
            case "form" -> "form";
            case "body" -> "JSON body";
            default -> "query";
        };
    }

    /** The page of the schema that a field holds, or is a list or map of. */
    private static void page(ObjectNode field) {
        for (JsonNode part : List.of(field, field.path("items"), field.path("additionalProperties"))) {
            String name = Schemas.referredName(part);
            if (!name.isEmpty()) {
                field.put("x-page", name);
            }
        }
    }

    private static void limits(Spec spec, ObjectNode field, String place) {
        String least = bound(spec, field.path("minimum"), place);
        String most = bound(spec, field.path("maximum"), place);
        if (!least.isEmpty() && !most.isEmpty()) {
            field.put("x-range", least + ", " + most);
        } else if (!least.isEmpty()) {
            field.put("x-min", least);
        } else if (!most.isEmpty()) {
            field.put("x-max", most);
        }
        if (field.has("minLength")) {
            field.put("x-min-length", field.get("minLength").asText());
        }
        if (field.has("maxLength")) {
            field.put("x-max-length", field.get("maxLength").asText());
        }
        if (field.has("pattern")) {
            field.put("x-pattern", JavaNames.literal(field.get("pattern").asText()));
        }
    }

    /** A limit as a Java literal; an empty text where there is none. */
    private static String bound(Spec spec, JsonNode limit, String place) {
        if (limit.isMissingNode()) {
            return "";
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToLong()) {
            String problem = "has the limit " + limit + ", and the templates support whole numbers of 64 bits only";
            throw spec.fault(place, problem, "drop the limit in an overlay");
        }
        return limit.asText() + (limit.canConvertToInt() ? "" : "L");
    }

    private static List<String> rules(JsonNode field) {
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

    private static String notes(String wireName, JsonNode field, boolean always) {
        List<String> notes = new ArrayList<>();
        notes.add("`" + wireName + "`");
        notes.add(always ? "required" : "optional");
        if (field.path("nullable").asBoolean()) {
            notes.add("nullable");
        }
        notes.addAll(rules(field));
        if (field.path("x-json").asBoolean()) {
            notes.add("sent as JSON text");
        }
        return String.join(", ", notes);
    }
}
