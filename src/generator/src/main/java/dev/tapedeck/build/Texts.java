package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Escapes the contract's sentences for the two places where they end: {@code x-javadoc} for source, {@code x-doc} for
 * Markdown. A text that is missing becomes a sentence that says so, so that templates only print.
 */
final class Texts {
    private static final String MISSING = "The contract says nothing about it.";

    private Texts() {}

    static void apply(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            text(schema, schema.path("description"));
            schema.path("properties").forEach(field -> text((ObjectNode) field, field.path("description")));
        }
        for (Spec.Operation operation : spec.operations()) {
            ObjectNode node = operation.node();
            JsonNode summary = node.path("summary");
            String sentence = summary.asText().isBlank()
                    ? operation.title()
                    : summary.asText().strip();
            node.put("x-summary", markdown(sentence));
            node.put("x-javadoc-summary", javadoc(sentence.endsWith(".") ? sentence : sentence + "."));
            text(node, node.path("description"));
            operation.parameters().forEach(parameter -> text(parameter, parameter.path("description")));
        }
        for (ObjectNode tag : Spec.objects(spec.root().path("tags"))) {
            text(tag, tag.path("description"));
        }
    }

    private static void text(ObjectNode node, JsonNode description) {
        String text = description.asText().isBlank() ? MISSING : description.asText();
        node.put("x-javadoc", javadoc(text));
        node.put("x-doc", markdown(text));
    }

    /** Plain words and {@code code}: no tag, entity, inline tag or Unicode escape of the text itself survives. */
    static String javadoc(String text) {
        StringBuilder escaped = new StringBuilder();
        List<String> parts = parts(text);
        for (int i = 0; i < parts.size(); i++) {
            String part =
                    parts.get(i).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            part = part.replace("@", "&#64;").replace("*/", "*&#47;").replace("\\", "&#92;");
            part = part.replace("{", "&#123;").replace("}", "&#125;");
            escaped.append(i % 2 == 0 ? part : code(parts.get(i), part));
        }
        return escaped.toString();
    }

    private static String code(String plain, String escaped) {
        boolean simple = plain.matches("([^{}@\\\\*]++|\\{[^{}@\\\\*]*+})*+");
        return simple ? "{@code " + plain + "}" : "<code>" + escaped + "</code>";
    }

    /** One line that stays in its table cell, its code spans kept. */
    static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        List<String> parts = parts(text);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).replace("|", "\\|");
            String words = part.replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[");
            escaped.append(i % 2 == 0 ? words : "`" + part + "`");
        }
        return escaped.toString();
    }

    /** The text in one line without links, cut at its back-ticks: words and code take turns. */
    private static List<String> parts(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1");
        boolean balanced = line.chars().filter(c -> c == '`').count() % 2 == 0;
        return List.of((balanced ? line : line.replace("`", "'")).split("`", -1));
    }
}
