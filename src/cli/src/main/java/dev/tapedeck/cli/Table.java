package dev.tapedeck.cli;

import java.util.ArrayList;
import java.util.List;

/** A text table for a terminal. Columns are as wide as their widest cell; numbers are aligned right. */
final class Table {
    private static final String GAP = "  ";
    // A title that starts with a space marks a column of numbers.
    private static final String NUMERIC = " ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> header;

    Table(String... header) {
        this.header = List.of(header);
        rows.add(this.header);
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("Expected " + header.size() + " cells but were " + cells.length);
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), column)).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        String spaces = " ".repeat(width(column) - cell.length());
        return isNumeric(column) ? spaces + cell : cell + spaces;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return header.get(column).startsWith(NUMERIC);
    }
}
