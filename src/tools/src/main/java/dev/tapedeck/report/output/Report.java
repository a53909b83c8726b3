package dev.tapedeck.report.output;

import java.util.List;

/** The changes between two versions of a contract, with a verdict, as Markdown. */
public final class Report {
    private final List<ReportRow> rows;

    private Report(List<ReportRow> rows) {
        this.rows = rows;
    }

    /** Returns a report of these rows. */
    public static Report of(List<ReportRow> rows) {
        return new Report(List.copyOf(rows));
    }

    public List<ReportRow> rows() {
        return rows;
    }

    /** Returns {@code breaking}, {@code compatible} or, if there are no rows, {@code unchanged}. */
    public String verdict() {
        if (rows.isEmpty()) {
            return "unchanged";
        }
        return isBreaking() ? "breaking" : "compatible";
    }

    public boolean isBreaking() {
        return rows.stream().anyMatch(row -> row.section().breaks());
    }

    /** Returns the verdict in the first line, then a table for each section that has rows. */
    public String markdown() {
        StringBuilder text = new StringBuilder(verdict()).append('\n');
        for (Section section : Section.values()) {
            List<ReportRow> own =
                    rows.stream().filter(row -> row.section() == section).toList();
            if (!own.isEmpty()) {
                text.append("\n## ").append(section.heading()).append("\n\n");
                text.append("where | was | is | what a caller sees\n----- | --- | -- | -----------------\n");
                own.forEach(row -> text.append(line(row)));
            }
        }
        return text.toString();
    }

    private static String line(ReportRow row) {
        return String.join(" | ", cell(row.where()), cell(row.was()), cell(row.is()), cell(row.sees())) + "\n";
    }

    /** A bar or a line end would end the cell, even in code. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
