package dev.tapedeck.fault;

import java.util.List;

/** The page that shows all rows. */
final class FaultDocument {
    private static final int LONGEST_CELL = 240;
    private static final String INTRODUCTION = """
            # What goes wrong, and what a caller gets

            Written by `FaultTableTest` from the rows that `FaultMatrixTest` plays, for both providers. The client
            retries as `RetryPolicy.defaults()` says, so three requests are one call that was tried three times. Besides
            these, a bad argument is an `IllegalArgumentException` before any request, and misuse of an object an
            `IllegalStateException`.

            A connection that the service closed while it was idle is no failure: the request, a POST too, goes out on
            another connection, which counts as no attempt (`StaleConnectionsIT`). Neither is a response that came
            without a request the response to the next one. The lookup of a host's name that takes too long is a
            `CallTimeoutException` (`LookupTest`).

            ## A name for every outcome

            | exception | when | what it carries |
            |---|---|---|
            """;

    private FaultDocument() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (ErrorNames name : ErrorNames.all()) {
            page.append("| `%s` | %s | %s |%n"
                    .formatted(name.type().getSimpleName(), name.when(), name.carries())
                    .replace("\r", ""));
        }
        page.append("\nMessages stand here as they come, but for ports, and cut at ")
                .append(LONGEST_CELL)
                .append(" characters. A row without a class is no failure, and says what came instead.\n");
        table(page, "Twilio", Matrix.of(Provider.TWILIO));
        table(page, "SignalWire", Matrix.of(Provider.SIGNALWIRE));
        return page.toString();
    }

    private static void table(StringBuilder page, String title, List<Row> rows) {
        page.append("\n## ").append(title).append("\n\n");
        page.append("| what happens | class | message | status | code | requests | records |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Outcome outcome = row.outcome();
            page.append("| ").append(String.join(" | ", cells(row, outcome))).append(" |\n");
        }
    }

    private static List<String> cells(Row row, Outcome outcome) {
        String type = outcome.type().substring(outcome.type().lastIndexOf('.') + 1);
        return List.of(
                escaped(row.title()),
                code(type),
                type.isEmpty() ? escaped(outcome.text()) : code(outcome.text()),
                outcome.status(),
                outcome.code(),
                outcome.requests(),
                String.valueOf(outcome.records()));
    }

    private static String code(String text) {
        String cut = text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "...";
        return text.isEmpty() ? "" : '`' + visible(cut).replace("|", "\\|") + '`';
    }

    private static String escaped(String text) {
        return visible(text).replaceAll("([|<>*_\\[\\]`\\\\])", "\\\\$1");
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .forEach(c ->
                        shown.append(c < ' ' || c == '\uFFFD' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return shown.toString();
    }
}
