package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import java.util.List;

/** Descriptions of a contract, escaped for Javadoc and for Markdown. */
final class Descriptions {
    private static final String MISSING = "The contract does not describe it.";

    private Descriptions() {}

    /** Returns the description of a part of the contract, or a sentence that says that it has none. */
    static String of(JsonNode node) {
        String description = node.path("description").asText();
        return description.isBlank() ? MISSING : description;
    }

    /** Returns the summary of an operation, or its title if it has none. */
    static String summary(Spec.Operation operation) {
        String summary = operation.node().path("summary").asText();
        return summary.isBlank() ? operation.title() : summary.strip();
    }

    /**
     * Escapes a text for Javadoc. Code spans stay; tags, entities, inline tags and Unicode escapes become plain text.
     */
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

    /** Escapes a text for a table cell in Markdown. Code spans stay. */
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

    /** Splits a text, in one line and without links, at its backticks: plain parts and code alternate. */
    private static List<String> parts(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1");
        boolean balanced = line.chars().filter(c -> c == '`').count() % 2 == 0;
        return List.of((balanced ? line : line.replace("`", "'")).split("`", -1));
    }
}
