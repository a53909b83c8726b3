package dev.tapedeck.cli.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text table for a terminal. Columns are as wide as their widest cell; numbers are aligned right. If the terminal is
 * narrower, columns are cut or left out.
 */
public final class Table {
    private static final String GAP = "  ";
    // A title that starts with a space marks a column of numbers.
    private static final String NUMERIC = " ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Narrowing> narrowings = new ArrayList<>();
    private final List<String> header;

    /** A step to a narrower table: a column is cut to this width, or left out if it is 0. */
    private record Narrowing(int column, int least) {
        int width(int before, int surplus) {
            return least == 0 ? 0 : Math.min(before, Math.max(least, before - surplus));
        }
    }

    public Table(String... header) {
        this.header = List.of(header);
        rows.add(this.header);
    }

    /** Allows cutting this column to a width, or with 0 leaving it out, if earlier steps do not suffice. */
    public Table narrow(String title, int least) {
        narrowings.add(new Narrowing(header.indexOf(title), least));
        return this;
    }

    public void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("Expected " + header.size() + " cells but were " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** Returns the table's lines in characters of the charset, at most this wide if its steps suffice. */
    public String text(Charset charset, int columns) {
        List<List<String>> shown = rows.stream()
                .map(row ->
                        row.stream().map(cell -> ShownText.of(cell, charset)).toList())
                .toList();
        int[] widths = fitted(widths(shown), columns);
        StringBuilder text = new StringBuilder();
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                if (widths[column] > 0) {
                    line.append(padded(row.get(column), widths[column], isNumeric(column)))
                            .append(GAP);
                }
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private int[] widths(List<List<String>> shown) {
        return IntStream.range(0, header.size())
                .map(column -> shown.stream()
                        .mapToInt(row -> ShownText.columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private int[] fitted(int[] widths, int columns) {
        for (Narrowing step : narrowings) {
            int surplus = width(widths) - columns;
            if (surplus > 0) {
                widths[step.column()] = step.width(widths[step.column()], surplus);
            }
        }
        return widths;
    }

    private static int width(int[] widths) {
        int gaps = (int) IntStream.of(widths).filter(width -> width > 0).count() - 1;
        return IntStream.of(widths).sum() + gaps * GAP.length();
    }

    private static String padded(String cell, int width, boolean isNumeric) {
        String text = ShownText.cut(cell, width);
        String spaces = " ".repeat(width - ShownText.columns(text));
        return isNumeric ? spaces + text : text + spaces;
    }

    private boolean isNumeric(int column) {
        return header.get(column).startsWith(NUMERIC);
    }
}
