package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One operation of a document.
 *
 * @param document where it stands
 * @param method the HTTP method in upper case
 * @param path its whole path, the server's part in front
 * @param item the path's object
 * @param node the operation's object
 */
public record Endpoint(Document document, String method, String path, JsonNode item, JsonNode node) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    static Endpoint of(Document document, String method, String path, JsonNode item) {
        JsonNode node = item.path(method);
        String base = Server.of(document, item, node).path();
        return new Endpoint(document, method.toUpperCase(Locale.ROOT), tidy(base + path), item, node);
    }

    public String title() {
        return method + " " + path;
    }

    public String id() {
        return node.path("operationId").asText();
    }

    /** Method and path without the names of its variables, which are not on the wire. */
    public String shape() {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    public List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .toList();
    }

    public Server server() {
        return Server.of(document, item, node);
    }

    /** Its parameters and those of its path, of which its own win. */
    public Collection<JsonNode> parameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
            for (JsonNode entry : list) {
                JsonNode parameter = document.resolve(entry);
                parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return new ArrayList<>(parameters.values());
    }

    private static String tidy(String path) {
        String single = path.replaceAll("/{2,}", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
