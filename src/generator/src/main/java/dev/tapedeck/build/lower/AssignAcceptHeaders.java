package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says in {@code x-accept} which types of response an operation asks for: those of its successes that its method reads,
 * then those of its errors. Without one, the client asks for JSON.
 */
final class AssignAcceptHeaders {
    private static final String JSON = "application/json";

    private AssignAcceptHeaders() {}

    static void apply(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            ObjectNode responses = operation.node().withObject("/responses");
            List<String> successes = SelectResponses.successes(responses);
            Set<String> read = new LinkedHashSet<>();
            Set<String> unread = new LinkedHashSet<>();
            Set<String> errors = new LinkedHashSet<>();
            responses.properties().forEach(response -> {
                JsonNode content = spec.resolve((ObjectNode) response.getValue(), operation.title())
                        .path("content");
                if (successes.contains(response.getKey())) {
                    sort(content, read, unread);
                } else {
                    content.fieldNames().forEachRemaining(type -> errors.add(bare(type)));
                }
            });
            // Where nothing is JSON, the method hands out the bytes.
            Set<String> types = read.isEmpty() ? unread : read;
            errors.removeAll(unread);
            types.addAll(errors);
            if (!types.isEmpty() && !types.equals(Set.of(JSON))) {
                operation.node().put(ExtensionKeys.ACCEPT, String.join(", ", types));
            }
        }
    }

    private static void sort(JsonNode content, Set<String> read, Set<String> unread) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (SelectResponses.isJson(type)) {
                read.add(type.getKey().equals("*/*") ? JSON : bare(type.getKey()));
            } else {
                unread.add(bare(type.getKey()));
            }
        }
    }

    /** The type without parameters, of which a character set is the usual one. */
    private static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
