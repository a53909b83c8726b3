package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what templates print of a field, so that they only print: whether it is always there ({@code x-always}), is
 * hidden ({@code x-hidden}), which page its type has ({@code x-page}), its limits as arguments of {@code Input}'s
 * checks and, for the docs, its notes.
 */
final class FieldHints {
    private static final List<String> PAGE_SIZES = List.of("PageSize", "page_size");

    private static final int BITS = 63;
    private static final Set<String> LOCALS =
            Set.of("builder", "depth", "field", "fields", "gson", "in", "other", "out", "that", "value");

    private FieldHints() {}

    static void apply(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            largestPage(schema);
            int fields = schema.path("properties").size();
            words(schema, fields);
            int bit = 0;
            for (var field : schema.path("properties").properties()) {
                ObjectNode node = (ObjectNode) field.getValue();
                boolean always = required.contains(field.getKey());
                limits(node);
                node.put("x-bit", bit % BITS).put("x-word", word(bit++ / BITS));
                String wireName = node.path(Members.WIRE_NAME).asText(field.getKey());
                node.put("x-literal", JavaNames.literal(wireName));
                node.put("x-self", self(JavaNames.member(field.getKey())));
                node.put("x-always", always && !node.path("nullable").asBoolean());
                node.put("x-id", idBeside(field.getKey(), schema));
                node.put("x-hidden", node.path("x-hidden").asBoolean());
                page(node);
                node.put("x-notes", notes(wireName, node, always));
            }
        }
    }

    /** The field by which a message names the record that another one is missing in. */
    private static String idBeside(String field, ObjectNode schema) {
        return Stream.of("sid", "id")
                .filter(id -> schema.path("properties").has(id))
                .filter(id -> !id.equals(field))
                .findFirst()
                .map(JavaNames::member)
                .orElse("null");
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

    /** A long has 64 bits; the sign is left alone. */
    private static void words(ObjectNode schema, int fields) {
        ArrayNode words = schema.putArray("x-words");
        for (int i = 0; i == 0 || i * BITS < fields; i++) {
            words.add(word(i));
        }
    }

    private static String word(int number) {
        return number == 0 ? "present" : "present" + (number + 1);
    }

    /** A field in code that has a variable of the same name. */
    private static String self(String member) {
        return LOCALS.contains(member) ? "this." + member : member;
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

    private static void limits(ObjectNode field) {
        String least = bound(field.path("minimum"));
        String most = bound(field.path("maximum"));
        boolean decimal = (least + most).contains("BigDecimal");
        if (!least.isEmpty() && !most.isEmpty() && !decimal) {
            field.put("x-range", least + ", " + most);
        } else {
            putUnlessEmpty(field, "x-min", least);
            putUnlessEmpty(field, "x-max", most);
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

    private static void putUnlessEmpty(ObjectNode field, String hint, String text) {
        if (!text.isEmpty()) {
            field.put(hint, text);
        }
    }

    /** A limit as a Java literal; an empty text where there is none. */
    private static String bound(JsonNode limit) {
        if (limit.isMissingNode()) {
            return "";
        }
        boolean whole = limit.isIntegralNumber() && limit.canConvertToLong();
        return whole
                ? limit.asText() + (limit.canConvertToInt() ? "" : "L")
                : "new BigDecimal(" + JavaNames.literal(limit.asText()) + ")";
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
