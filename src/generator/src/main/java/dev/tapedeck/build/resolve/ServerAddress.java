package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a server.
 *
 * @param written its host with scheme, as the vendor writes it; empty for that of the document
 * @param host its host with scheme, with the defaults of its variables
 * @param path the front of its paths; empty if it has none
 */
public record ServerAddress(String written, String host, String path) {
    private static final Pattern URL = Pattern.compile("((?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*)?([^?#]*?)/*([?#].*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Returns the address of a server object. */
    public static ServerAddress of(JsonNode server) {
        JsonNode variables = server.path("variables");
        String url = server.path("url").asText();
        // The scheme, or all of the URL, may be a variable.
        Matcher parts = URL.matcher(url.startsWith("{") ? withDefaults(url, variables, false) : url);
        if (!parts.matches()) {
            return new ServerAddress("", "", "");
        }
        String host = parts.group(1) == null ? "" : parts.group(1);
        // A variable without a default becomes an input of each operation.
        String path = withDefaults(parts.group(2), variables, true).replaceFirst("^\\./", "");
        String front = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        return new ServerAddress(host, withDefaults(host, variables, false).toLowerCase(Locale.ROOT), front);
    }

    /**
     * Replaces variables, which no operation sets, by their defaults.
     *
     * @param keepsOthers whether variables without a default, which OpenAPI requires, stay; else their names do
     */
    private static String withDefaults(String url, JsonNode variables, boolean keepsOthers) {
        return VARIABLE.matcher(url)
                .replaceAll(name -> Matcher.quoteReplacement(
                        variables.path(name.group(1)).path("default").asText(name.group(keepsOthers ? 0 : 1))));
    }
}
