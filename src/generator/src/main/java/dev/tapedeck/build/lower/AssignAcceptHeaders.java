package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets in {@code x-accept} the media types that an operation accepts: those of its successes that its method reads,
 * then those of its errors. Without it, the client accepts JSON.
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
                    content.fieldNames().forEachRemaining(type -> errors.add(MediaTypes.withoutParameters(type)));
                }
            });
            // Without JSON, the method returns the bytes.
            Set<String> types = read.isEmpty() ? unread : read;
            errors.removeAll(unread);
            types.addAll(errors);
            if (!types.isEmpty() && !types.equals(Set.of(JSON))) {
                operation.node().put(Keys.ACCEPT, String.join(", ", types));
            }
        }
    }

    private static void sort(JsonNode content, Set<String> read, Set<String> unread) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (SelectResponses.isJson(type)) {
                read.add(type.getKey().equals("*/*") ? JSON : MediaTypes.withoutParameters(type.getKey()));
            } else {
                unread.add(MediaTypes.withoutParameters(type.getKey()));
            }
        }
    }
}
