package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an operation says of itself as a whole. */
final class OperationFacts {
    private OperationFacts() {}

    static void add(Endpoint endpoint, FlatOperation facts) {
        facts.add(Location.OPERATION, "operation id", endpoint.id());
        facts.add(
                Location.OPERATION,
                "deprecated",
                endpoint.node().path("deprecated").asBoolean() ? "deprecated" : "");
        facts.add(Location.OPERATION, "host", endpoint.server().host());
        successes(endpoint).forEach(status -> facts.add(Location.OPERATION, "success", status));
        access(endpoint).forEach(way -> facts.add(Location.OPERATION, "access", way));
    }

    /** The statuses of success; {@code default} is one only where no other is told. */
    static Set<String> successes(Endpoint endpoint) {
        Set<String> statuses = new TreeSet<>();
        endpoint.node().path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                statuses.add(status);
            }
        });
        return statuses.isEmpty() && endpoint.node().path("responses").has("default") ? Set.of("default") : statuses;
    }

    /** The ways of showing who calls, by what they are and not by their names; none where the document is silent. */
    private static Set<String> access(Endpoint endpoint) {
        JsonNode root = endpoint.document().root();
        JsonNode security = endpoint.node().has("security") ? endpoint.node().get("security") : root.path("security");
        Set<String> ways = new TreeSet<>();
        for (JsonNode way : security) {
            List<String> schemes = way.propertyStream()
                    .map(scheme -> scheme(endpoint.document(), scheme.getKey()))
                    .sorted()
                    .toList();
            ways.add(schemes.isEmpty() ? "nothing" : String.join(" and ", schemes));
        }
        return ways;
    }

    private static String scheme(Document document, String name) {
        JsonNode scheme = document.resolve(
                document.root().path("components").path("securitySchemes").path(name));
        if (scheme.isMissingNode()) {
            return name;
        }
        return List.of("type", "scheme", "in", "name").stream()
                .filter(scheme::has)
                .map(key -> scheme.get(key).asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
