package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import java.util.List;
import java.util.regex.Pattern;

/** Descriptions of a contract, escaped for Javadoc and for Markdown. */
final class Descriptions {
    private static final String MISSING = "The contract does not describe it.";

    /** Before what would start a heading, list, quotation, rule or block of code where a paragraph begins. */
    private static final Pattern BLOCK =
            Pattern.compile("^(\\d{1,9}(?=[.)](?: |$))|(?=#{1,6}(?: |$)|[+-](?: |$)|>|~{3}|-[- ]*$|_[_ ]*$))");

    private Descriptions() {}

    /**
     * Returns the description of a part of the contract, or a sentence that says that it has none; and then whether the
     * part is deprecated.
     */
    static String of(JsonNode node) {
        String description = node.path("description").asText();
        String known = description.isBlank() ? MISSING : description;
        return node.path("deprecated").asBoolean() ? known.strip() + " Deprecated." : known;
    }

    /** Returns the summary of an operation, or its id if it has none: its path would be one long word in tables. */
    static String summary(Spec.Operation operation) {
        String summary = operation.node().path("summary").asText();
        String name = operation.id().isBlank() ? operation.title() : operation.id();
        return summary.isBlank() ? name : summary.strip();
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

    /** Escapes a text for a paragraph or a table cell in Markdown, of which it is the start. Code spans stay. */
    static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        List<String> parts = parts(text);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String words = part.replace("\\", "\\\\").replace("<", "&lt;").replace("*", "\\*");
            words = words.replace("[", "\\[");
            escaped.append((i % 2 == 0 ? words : "`" + part + "`").replace("|", "\\|"));
        }
        return BLOCK.matcher(escaped).replaceFirst("$1\\\\");
    }

    /** Splits a text, in one line and without links, at its backticks: plain parts and code, also fenced, alternate. */
    private static List<String> parts(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1");
        line = line.replaceAll("`+", "`");
        boolean balanced = line.chars().filter(c -> c == '`').count() % 2 == 0;
        return List.of((balanced ? line : line.replace("`", "'")).split("`", -1));
    }
}
