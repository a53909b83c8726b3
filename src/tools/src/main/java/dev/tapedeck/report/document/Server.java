package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server of an operation.
 *
 * @param host scheme, host and port with {@code {}} for each variable; empty if the document does not say
 * @param path the prefix of all paths; usually empty
 */
public record Server(String host, String path) {
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/]*)?(.*)");

    /** Returns the server of the operation, of its path or of the document, the nearest one. */
    static Server of(Document document, JsonNode item, JsonNode operation) {
        for (JsonNode holder : List.of(operation, item, document.root())) {
            JsonNode url = holder.path("servers").path(0).path("url");
            if (url.isTextual()) {
                return parse(url.textValue());
            }
        }
        return new Server("", "");
    }

    // One rendering of SignalWire's document percent-encodes its variable: https://%7Byour_space_name%7D.signalwire.com
    private static Server parse(String url) {
        String decoded = url.replaceAll("(?i)%7B", "{").replaceAll("(?i)%7D", "}");
        Matcher parts = URL.matcher(decoded);
        if (!parts.matches()) {
            return new Server("", "");
        }
        String host = parts.group(1) == null ? "" : parts.group(1);
        return new Server(host.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT), parts.group(2));
    }
}
