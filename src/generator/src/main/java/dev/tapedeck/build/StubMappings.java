package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WireMock mappings of a resolved contract: one for each example of each response, by file name.
 *
 * <p>The first example of an operation is the response to any request. Each other example is the response to requests
 * that name its status and name in a header: {@code Prefer: code=404, example=notFound}.
 *
 * <p>A listing ends: requests with a page token get the last page. If the contract has no example of one, they get the
 * first example without its link to the next page.
 */
final class StubMappings {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String SID = "[A-Z]{2}[0-9a-fA-F]{32}";
    private static final String ANYTHING = "[^/]+";
    private static final int PREFERRED = 1;
    private static final int LATER_PAGE = 3;
    private static final int TYPED_PATH = 5;
    private static final int PLAIN_PATH = 6;

    private final Map<String, ObjectNode> mappings = new TreeMap<>();

    private StubMappings() {}

    static Map<String, ObjectNode> of(Spec spec) {
        StubMappings stubs = new StubMappings();
        for (Spec.Operation operation : spec.operations()) {
            stubs.add(operation);
            stubs.addLastPage(operation);
        }
        return stubs.mappings;
    }

    /** A listing whose first example has a next page would repeat it forever. */
    private void addLastPage(Spec.Operation operation) {
        String token = operation.parameters().stream()
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> name.matches("PageToken|page_token"))
                .findFirst()
                .orElse("");
        List<ObjectNode> pages = mappings.entrySet().stream()
                .filter(mapping -> mapping.getKey().startsWith(operation.id() + "-200-"))
                .map(Map.Entry::getValue)
                .toList();
        Optional<ObjectNode> first = pages.stream()
                .filter(page -> !page.path("request").has("headers"))
                .findFirst();
        if (token.isEmpty() || first.isEmpty() || !hasNext(first.get())) {
            return;
        }
        ObjectNode last = pages.stream()
                .filter(page -> !hasNext(page) && hasRecords(page))
                .findFirst()
                .orElseGet(() -> withoutNext(first.get()))
                .deepCopy();
        ObjectNode request = (ObjectNode) last.get("request");
        request.putObject("headers").putObject("Prefer").put("absent", true);
        request.putObject("queryParameters").putObject(token).put("matches", ".+");
        mappings.put(operation.id() + "-200.json", last.put("priority", LATER_PAGE));
    }

    private static boolean hasNext(ObjectNode page) {
        JsonNode body = page.at("/response/jsonBody");
        return body.at("/meta/next_page_url").isTextual()
                || body.at("/links/next").isTextual();
    }

    private static boolean hasRecords(ObjectNode page) {
        return page.at("/response/jsonBody").valueStream().anyMatch(field -> field.isArray() && !field.isEmpty());
    }

    private static ObjectNode withoutNext(ObjectNode page) {
        ObjectNode last = page.deepCopy();
        if (last.at("/response/jsonBody/meta") instanceof ObjectNode meta) {
            meta.putNull("next_page_url");
        } else if (last.at("/response/jsonBody/links") instanceof ObjectNode links) {
            links.remove("next");
        }
        return last;
    }

    private void add(Spec.Operation operation) {
        boolean isDefault = true;
        for (var response : operation.node().path("responses").properties()) {
            String status = response.getKey();
            if (!status.matches("[1-5]\\d\\d")) {
                continue; // `default` and `4XX` name no status that a stub could return.
            }
            JsonNode content = response.getValue().path("content");
            if (content.isEmpty()) {
                add(operation, status, "empty", Yaml.object(), isDefault);
                isDefault = false;
            }
            for (var type : content.properties()) {
                for (var example : type.getValue().path("examples").properties()) {
                    ObjectNode answer = Yaml.object();
                    answer.set("jsonBody", example.getValue().path("value"));
                    headers(answer, response.getValue()).put("Content-Type", type.getKey());
                    add(operation, status, example.getKey(), answer, isDefault);
                    isDefault = false;
                }
            }
        }
    }

    private static ObjectNode headers(ObjectNode answer, JsonNode response) {
        ObjectNode headers = answer.putObject("headers");
        response.path("headers")
                .properties()
                .forEach(
                        header -> headers.set(header.getKey(), header.getValue().path("example")));
        return headers;
    }

    private void add(Spec.Operation operation, String status, String example, ObjectNode answer, boolean isDefault) {
        String path = pathPattern(operation);
        ObjectNode mapping = Yaml.object();
        ObjectNode request = mapping.putObject("request");
        request.put("method", operation.title().split(" ", 2)[0]).put("urlPathPattern", path);
        if (isDefault) {
            mapping.put("priority", path.contains(ANYTHING) ? PLAIN_PATH : TYPED_PATH);
        } else {
            mapping.put("priority", PREFERRED);
            request.putObject("headers").putObject("Prefer").put("equalTo", "code=" + status + ", example=" + example);
        }
        mapping.set("response", answer.put("status", Integer.parseInt(status)));
        mappings.put(operation.id() + "-" + status + "-" + example + ".json", mapping);
    }

    /**
     * Returns a pattern with the types of variables, which distinguishes {@code /rooms/{id}} from
     * {@code /rooms/{name}}.
     */
    private static String pathPattern(Spec.Operation operation) {
        Matcher parameter = PARAMETER.matcher(operation.path());
        StringBuilder pattern = new StringBuilder();
        while (parameter.find()) {
            parameter.appendReplacement(pattern, Matcher.quoteReplacement(valuePattern(operation, parameter.group(1))));
        }
        return parameter.appendTail(pattern).toString();
    }

    private static String valuePattern(Spec.Operation operation, String name) {
        for (ObjectNode parameter : operation.parameters()) {
            String format = parameter.path("schema").path("format").asText();
            if (parameter.path("name").asText().equals(name) && !format.isEmpty()) {
                return format.endsWith("sid") ? SID : UUID;
            }
        }
        return ANYTHING;
    }
}
