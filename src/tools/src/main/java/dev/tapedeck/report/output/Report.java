package dev.tapedeck.report.output;

import java.util.List;

/** What changed between two versions of a contract, with a verdict: the Markdown that is printed and written. */
public final class Report {
    private final List<Row> rows;

    private Report(List<Row> rows) {
        this.rows = rows;
    }

    /** A report of these rows, which may come from the wire and from the Java side alike. */
    public static Report of(List<Row> rows) {
        return new Report(List.copyOf(rows));
    }

    public List<Row> rows() {
        return rows;
    }

    /** {@code breaking}, {@code compatible} or, where nothing is to be told, {@code unchanged}. */
    public String verdict() {
        if (rows.isEmpty()) {
            return "unchanged";
        }
        return isBreaking() ? "breaking" : "compatible";
    }

    public boolean isBreaking() {
        return rows.stream().anyMatch(row -> row.section().breaks());
    }

    /** The verdict in the first line, then a table for each section that has rows. */
    public String markdown() {
        StringBuilder text = new StringBuilder(verdict()).append('\n');
        for (Section section : Section.values()) {
            List<Row> own =
                    rows.stream().filter(row -> row.section() == section).toList();
            if (!own.isEmpty()) {
                text.append("\n## ").append(section.heading()).append("\n\n");
                text.append("where | was | is | what a caller sees\n----- | --- | -- | -----------------\n");
                own.forEach(row -> text.append(line(row)));
            }
        }
        return text.toString();
    }

    private static String line(Row row) {
        return String.join(" | ", cell(row.where()), cell(row.was()), cell(row.is()), cell(row.sees())) + "\n";
    }

    /** A table's cell ends at a bar or a line end, in code too. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
