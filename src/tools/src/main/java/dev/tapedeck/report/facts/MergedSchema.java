package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema with its references and alternatives folded into one spelling; its parts stay as they were written.
 *
 * <p>{@code types} lists the types (none means any value), {@code nullable} is told by no other means, and limits are
 * inclusive where they can be. {@code anyOf} and {@code oneOf} become one schema that takes what any of them takes.
 *
 * @param node the folded keywords
 * @param references the references that were followed, so that a circle is noticed
 */
record MergedSchema(ObjectNode node, Set<String> references) {
    static final String TYPES = "types";

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    /** Folds a schema that stands below the given references; one of them again ends there. */
    static MergedSchema fold(Document document, JsonNode raw, Set<String> above) {
        Set<String> references = new HashSet<>(above);
        ObjectNode node = fold(document, raw, references, 0);
        return new MergedSchema(node, references);
    }

    private static ObjectNode fold(Document document, JsonNode raw, Set<String> references, int depth) {
        ObjectNode folded = JsonNodeFactory.instance.objectNode();
        if (!(raw instanceof ObjectNode schema) || depth > 32) {
            return folded;
        }
        if (schema.path("$ref").isTextual()) {
            String reference = schema.get("$ref").textValue();
            if (!references.add(reference)) {
                folded.putArray(TYPES).add("object");
                return folded;
            }
            folded = fold(document, document.target(reference), references, depth + 1);
        }
        for (JsonNode part : schema.path("allOf")) {
            MergeSchemas.join(folded, fold(document, part, references, depth + 1));
        }
        for (String key : ALTERNATIVES) {
            if (!schema.path(key).isEmpty()) {
                MergeSchemas.join(folded, union(document, schema.path(key), references, depth));
            }
        }
        MergeSchemas.join(folded, SchemaKeywords.of(schema));
        return folded;
    }

    private static ObjectNode union(Document document, JsonNode branches, Set<String> references, int depth) {
        Set<String> followed = new HashSet<>();
        List<ObjectNode> folded = branches.valueStream()
                .map(branch -> {
                    Set<String> own = new HashSet<>(references);
                    ObjectNode node = fold(document, branch, own, depth + 1);
                    followed.addAll(own);
                    return node;
                })
                .toList();
        references.addAll(followed);
        return MergeSchemas.union(folded);
    }

    Set<String> types() {
        return texts(node.path(TYPES));
    }

    boolean isInput() {
        return !node.path("readOnly").asBoolean();
    }

    boolean isAnswer() {
        return !node.path("writeOnly").asBoolean();
    }

    boolean requires(String field) {
        return texts(node.path("required")).contains(field);
    }

    static Set<String> texts(JsonNode array) {
        return new TreeSet<>(array.valueStream().map(JsonNode::asText).toList());
    }
}
