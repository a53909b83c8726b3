package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the path of the server URL to the front of each path. The base URL of a client is then the host alone, and
 * overlays match wherever the vendor writes {@code /api/video}.
 */
public final class MoveBasePath {
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/]*)?(/.*?)/*");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private MoveBasePath() {}

    public static void apply(Spec spec) {
        JsonNode server = spec.root().path("servers").path(0);
        Matcher url = URL.matcher(server.path("url").asText());
        if (!(server instanceof ObjectNode first)
                || !url.matches()
                || url.group(2).equals("/")) {
            return;
        }
        String front = withDefaults(url.group(2), first.path("variables"));
        first.put("url", url.group(1) == null ? "/" : url.group(1));
        ObjectNode paths = spec.root().withObject("/paths");
        Map<String, JsonNode> moved = new LinkedHashMap<>();
        paths.properties().forEach(path -> moved.put(front + path.getKey(), path.getValue()));
        paths.removeAll();
        paths.setAll(moved);
    }

    /** Replaces variables of the server, which no operation sets, by their defaults, which OpenAPI requires. */
    private static String withDefaults(String path, JsonNode variables) {
        return VARIABLE.matcher(path)
                .replaceAll(name -> Matcher.quoteReplacement(
                        variables.path(name.group(1)).path("default").asText(name.group(1))));
    }
}
