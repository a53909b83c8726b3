package dev.tapedeck.build.docs;

import dev.tapedeck.build.facade.Facade;
import dev.tapedeck.build.facade.Operation;
import java.util.List;
import java.util.regex.Pattern;

/** The page of an API group, which has a heading for each operation. */
final class ApiPage {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");

    private ApiPage() {}

    /** Returns a page with the calls of each operation below its heading; any other page than a group's as it is. */
    static String withCalls(Facade facade, String name, String page) {
        String api = name.replace(".md", "");
        return HEADING.matcher(page).replaceAll(heading -> {
            List<String> calls = facade.calls(new Operation(api, heading.group(1)));
            return calls.isEmpty() ? heading.group() : heading.group() + code(calls);
        });
    }

    private static String code(List<String> calls) {
        return "\n\n```java\n" + String.join("\n", calls) + "\n```";
    }
}
