package dev.tapedeck.build.docs;

import dev.tapedeck.build.facade.Facade;
import java.util.List;

/** The page that leads from each operation to the calls of the facades, with a table for each client. */
final class FacadeTable {
    static final String NAME = "facade.md";

    private final StringBuilder text = new StringBuilder("""
            # Methods by operation

            The HTTP request of each operation, and the calls of the client that send it. The links lead to parameters,
            responses and examples.
            """);

    void add(String provider, Facade facade, List<IndexPage.Row> operations) {
        text.append("\n## ").append(facade.name());
        text.append("\n\nOperation | Request and calls\n--------- | -----------------\n");
        for (IndexPage.Row row : operations) {
            text.append("[%s](%s/%s) | %s".formatted(row.summary(), provider, row.link(), row.request()));
            facade.calls(row.operation())
                    .forEach(call -> text.append("<br>`").append(call).append('`'));
            text.append('\n');
        }
        List<Facade.Detour> detours = facade.detours();
        if (!detours.isEmpty()) {
            text.append("\nThe calls can start in other ways:\n\n");
            detours.forEach(
                    detour -> text.append("- `%s` in place of `%s`\n".formatted(detour.chain(), detour.usual())));
        }
    }

    String text() {
        return text.toString();
    }
}
