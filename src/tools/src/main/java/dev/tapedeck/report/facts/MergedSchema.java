package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema with its references and alternatives merged into one form; its fields and items stay as written.
 *
 * <p>{@code types} lists the types (none means any value), {@code nullable} is the only form of null, and limits are
 * inclusive where possible. {@code anyOf} and {@code oneOf} become one schema that accepts what any branch accepts.
 *
 * @param node the merged keywords
 * @param references the references that were followed, to detect circles
 */
record MergedSchema(ObjectNode node, Set<String> references) {
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    /** Merges a schema found below these references; it ends where it refers to one of them again. */
    static MergedSchema of(Document document, JsonNode raw, Set<String> above) {
        Set<String> references = new HashSet<>(above);
        ObjectNode node = merge(document, raw, references, 0);
        return new MergedSchema(node, references);
    }

    private static ObjectNode merge(Document document, JsonNode raw, Set<String> references, int depth) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        if (!(raw instanceof ObjectNode schema) || depth > 32) {
            return merged;
        }
        if (schema.path("$ref").isTextual()) {
            String reference = schema.get("$ref").textValue();
            if (!references.add(reference)) {
                merged.putArray(SchemaKeywords.TYPES).add("object");
                return merged;
            }
            merged = merge(document, document.target(reference), references, depth + 1);
        }
        for (JsonNode part : schema.path("allOf")) {
            MergeSchemas.join(merged, merge(document, part, references, depth + 1));
        }
        for (String key : ALTERNATIVES) {
            if (!schema.path(key).isEmpty()) {
                MergeSchemas.join(merged, union(document, schema.path(key), references, depth));
            }
        }
        MergeSchemas.join(merged, SchemaKeywords.of(schema));
        return merged;
    }

    private static ObjectNode union(Document document, JsonNode branches, Set<String> references, int depth) {
        Set<String> followed = new HashSet<>();
        List<ObjectNode> merged = branches.valueStream()
                .map(branch -> {
                    Set<String> own = new HashSet<>(references);
                    ObjectNode node = merge(document, branch, own, depth + 1);
                    followed.addAll(own);
                    return node;
                })
                .toList();
        references.addAll(followed);
        return MergeSchemas.union(merged);
    }

    Set<String> types() {
        return SchemaKeywords.texts(node.path(SchemaKeywords.TYPES));
    }

    boolean isInput() {
        return !node.path("readOnly").asBoolean();
    }

    boolean isOutput() {
        return !node.path("writeOnly").asBoolean();
    }

    boolean requires(String field) {
        return SchemaKeywords.texts(node.path("required")).contains(field);
    }
}
