package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.resolve.ServerAddress;
import java.util.List;
import java.util.Locale;

/**
 * The server of an operation.
 *
 * @param host scheme, host and port with {@code {}} for each variable; empty if the document does not say
 * @param path the front of all paths, as the generated client has it; usually empty
 */
public record Server(String host, String path) {
    /** Returns the server of the operation, of its path or of the document, the nearest one. */
    static Server of(Document document, JsonNode item, JsonNode operation) {
        for (JsonNode holder : List.of(operation, item, document.root())) {
            JsonNode server = holder.path("servers").path(0);
            if (server.path("url").isTextual()) {
                ServerAddress address = ServerAddress.of(server);
                return new Server(host(address.written()), address.path());
            }
        }
        return new Server("", "");
    }

    // One rendering of SignalWire's document percent-encodes its variable: https://%7Byour_space_name%7D.signalwire.com
    private static String host(String written) {
        return written.replaceAll("(?i)%7B", "{")
                .replaceAll("(?i)%7D", "}")
                .replaceAll("\\{[^}]*}", "{}")
                .toLowerCase(Locale.ROOT);
    }
}
