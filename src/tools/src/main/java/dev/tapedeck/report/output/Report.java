package dev.tapedeck.report.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The changes between two versions of a contract, with a verdict, as Markdown and as JSON. */
public final class Report {
    private static final String BREAKING = "breaking";

    private final List<ReportRow> rows;
    private final String uncompared;

    private Report(List<ReportRow> rows, String uncompared) {
        this.rows = rows;
        this.uncompared = uncompared;
    }

    /** Returns a report of these rows. */
    public static Report of(List<ReportRow> rows) {
        return of(rows, "");
    }

    /**
     * Returns a report of these rows.
     *
     * @param uncompared why Java callers could not be compared; empty if they were
     */
    public static Report of(List<ReportRow> rows, String uncompared) {
        return new Report(List.copyOf(rows), uncompared);
    }

    public List<ReportRow> rows() {
        return rows;
    }

    /**
     * Returns {@code breaking}; {@code undecided} if Java callers could not be compared; {@code compatible}; or, if
     * there are no rows, {@code unchanged}.
     */
    public String verdict() {
        if (isBreaking()) {
            return BREAKING;
        } else if (!uncompared.isEmpty()) {
            return "undecided";
        }
        return rows.isEmpty() ? "unchanged" : "compatible";
    }

    /** Returns whether a change breaks callers, or might because they could not be compared. */
    public boolean mayBreak() {
        return isBreaking() || !uncompared.isEmpty();
    }

    private boolean isBreaking() {
        return rows.stream().anyMatch(row -> row.section().breaks());
    }

    /** Returns the verdict in the first line, then how many changes there are, then a table for each section. */
    public String markdown() {
        StringBuilder text = new StringBuilder(verdict());
        if (!uncompared.isEmpty()) {
            text.append(": Java callers were not compared: ").append(cell(uncompared));
        }
        text.append('\n');
        if (!rows.isEmpty()) {
            text.append('\n').append(summary()).append('\n');
        }
        for (Section section : Section.values()) {
            List<ReportRow> own = rowsOf(section);
            if (!own.isEmpty()) {
                text.append("\n## ").append(section.heading()).append("\n\n");
                text.append("where | was | is | what a caller sees\n----- | --- | -- | -----------------\n");
                own.forEach(row -> text.append(line(row)));
            }
        }
        return text.toString();
    }

    private List<ReportRow> rowsOf(Section section) {
        return rows.stream().filter(row -> row.section() == section).toList();
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        for (Section section : Section.values()) {
            int count = rowsOf(section).size();
            if (count > 0) {
                counts.add(section.heading().toLowerCase(Locale.ROOT).replace("java", "Java") + ": " + count);
            }
        }
        String text = String.join(", ", counts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String line(ReportRow row) {
        return String.join(" | ", cell(row.where()), cell(row.was()), cell(row.is()), cell(row.sees())) + "\n";
    }

    /** A bar or a line end would end the cell, even in code. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    /** Returns the verdict, and all changes with all their locations, without Markdown. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("verdict", verdict());
        json.put("javaCallersCompared", uncompared.isEmpty());
        if (!uncompared.isEmpty()) {
            json.put("reason", uncompared);
        }
        ArrayNode changes = json.putArray("changes");
        for (ReportRow row : rows) {
            ObjectNode change = changes.addObject();
            change.put("section", row.section().name().toLowerCase(Locale.ROOT));
            change.put("breaking", row.section().breaks());
            ArrayNode where = change.putArray("where");
            row.places().forEach(place -> where.add(plain(place)));
            change.put("was", plain(row.was())).put("is", plain(row.is())).put("sees", plain(row.sees()));
        }
        return json;
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
