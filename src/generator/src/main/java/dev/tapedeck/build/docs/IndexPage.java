package dev.tapedeck.build.docs;

import dev.tapedeck.build.facade.Operation;
import java.util.List;
import java.util.regex.Pattern;

/** The index of a provider's pages, which has a table of operations for each API group. */
final class IndexPage {
    static final String NAME = "README.md";

    // As index_doc.mustache prints it.
    private static final Pattern ROW =
            Pattern.compile("\\[\\*\\*(\\w+)\\*\\*]\\(((\\w+)\\.md#\\w+)\\)<br>(.*?) \\| (.*)");
    private static final String OPERATIONS = "## Operations\n";

    private IndexPage() {}

    /**
     * The row of an operation.
     *
     * @param operation the operation
     * @param link its heading on the page of its group
     * @param summary what it is for, in a few words
     * @param request the HTTP method and path
     */
    record Row(Operation operation, String link, String summary, String request) {}

    static List<Row> operations(String index) {
        return ROW.matcher(index)
                .results()
                .map(row ->
                        new Row(new Operation(row.group(3), row.group(1)), row.group(2), row.group(4), row.group(5)))
                .toList();
    }

    /** Returns the index with a link to the table of methods, above the operations. */
    static String withLinkToTable(String index) {
        String link = "[Methods by operation](../" + FacadeTable.NAME + ") lists the calls of the client.";
        return index.replaceFirst(OPERATIONS, link + "\n\n" + OPERATIONS);
    }
}
