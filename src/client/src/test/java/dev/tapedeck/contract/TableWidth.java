package dev.tapedeck.contract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The width that a Markdown table needs on GitHub: that of the longest word of each column, because cells wrap only at
 * spaces.
 */
final class TableWidth {
    private static final double LETTER = 7.5;
    private static final double CODE_LETTER = 8.5;
    private static final int PADDING = 27;
    private static final Pattern TABLE = Pattern.compile("(?m)^.+\n-+ \\| -[- |]+\n(?:.+\n)*");
    private static final Pattern COLUMNS = Pattern.compile(" \\| ");

    private TableWidth() {}

    /** Returns the widths of the tables of a page, in pixels. */
    static List<Double> of(String page) {
        return TABLE.matcher(page)
                .results()
                .map(table -> ofTable(table.group().lines().map(COLUMNS::split).toList()))
                .toList();
    }

    private static double ofTable(List<String[]> rows) {
        return IntStream.range(0, rows.get(0).length)
                .mapToDouble(column -> PADDING
                        + rows.stream()
                                .filter(row -> column < row.length)
                                .mapToDouble(row -> ofLongestWord(row[column]))
                                .max()
                                .orElseThrow())
                .sum();
    }

    private static double ofLongestWord(String cell) {
        // The target of a link is not shown, and an entity is one letter.
        String seen = cell.replaceAll("]\\([^)]*\\)", "").replace("<br>", " ").replaceAll("&\\w+;", "x");
        double longest = 0;
        double word = 0;
        boolean isCode = false;
        for (int i = 0; i < seen.length(); i++) {
            char letter = seen.charAt(i);
            if (letter == '`') {
                isCode = !isCode;
            } else if (letter == ' ') {
                word = 0;
            } else if (isCode || "*[\\".indexOf(letter) < 0) {
                word += isCode ? CODE_LETTER : LETTER;
                longest = Math.max(longest, word);
            }
        }
        return longest;
    }
}
