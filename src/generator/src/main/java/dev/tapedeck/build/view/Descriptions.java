package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import java.util.List;

/**
 * Escapes the contract's sentences for the two places where they end, Javadoc and Markdown. A text that is missing
 * becomes a sentence that says so.
 */
final class Descriptions {
    private static final String MISSING = "The contract says nothing about it.";

    private Descriptions() {}

    /** What the contract says of this part of it. */
    static String sentence(JsonNode node) {
        String description = node.path("description").asText();
        return description.isBlank() ? MISSING : description;
    }

    /** What the contract says in a few words of an operation. */
    static String summary(Spec.Operation operation) {
        String summary = operation.node().path("summary").asText();
        return summary.isBlank() ? operation.title() : summary.strip();
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
