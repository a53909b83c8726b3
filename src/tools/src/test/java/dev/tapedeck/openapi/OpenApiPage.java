package dev.tapedeck.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/openapi.md}. */
record OpenApiPage(String text, List<Row> rows) {
    private static final Path FILE = Path.of("../../docs/openapi.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * One row.
     *
     * @param object the object of OpenAPI; empty if the row is not about fields of one
     * @param fields the fields, or other code in the first column
     * @param versions the versions that have them
     * @param tests the tests and documents
     */
    record Row(String object, Set<String> fields, Set<String> versions, Set<String> tests) {
        private static Row parse(String line) {
            String[] cells = line.split(" \\| ", -1);
            if (cells.length != 6) {
                throw new AssertionError("Expected six columns: " + line);
            }
            int colon = cells[0].indexOf(": ");
            Set<String> versions = Set.of("3.0", "3.1", "3.2").stream()
                    .filter(version -> cells[1 + version.charAt(2) - '0'].equals("yes"))
                    .collect(Collectors.toSet());
            return new Row(colon < 0 ? "" : cells[0].substring(0, colon), code(cells[0]), versions, code(cells[5]));
        }
    }

    static OpenApiPage read() throws IOException {
        String text = Files.readString(FILE);
        List<Row> rows = text.lines()
                .filter(line -> line.contains(" | ") && !line.startsWith("Feature | ") && !line.startsWith("---"))
                .map(Row::parse)
                .toList();
        return new OpenApiPage(text, rows);
    }

    /** Returns everything that the page writes as code. */
    Set<String> code() {
        return code(text);
    }

    private static Set<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
