package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one response of an operation that its method returns: the first success that has a body, as JSON if
 * possible. A body of another type is streamed, which {@code x-streaming} marks.
 */
final class SelectResponses {
    private static final String SUCCESS = "2(\\d\\d|XX|xx)";

    private SelectResponses() {}

    static void apply(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            ObjectNode responses = operation.node().withObject("/responses");
            List<String> successes = successes(responses);
            if (successes.size() == 1 && isUsual(operation, responses.get(successes.get(0)))) {
                continue;
            }
            JsonNode response = withBody(responses, successes);
            ObjectNode only = Yaml.object().put("description", "The response.");
            if (response != null && !operation.method().equals("head")) {
                only.putObject("content").setAll(content(operation, response));
            }
            operation.node().putObject("responses").set(only.has("content") ? "200" : "204", only);
        }
    }

    /** Returns the statuses of success; {@code default} is one if there is no other. */
    static List<String> successes(ObjectNode responses) {
        List<String> statuses = new ArrayList<>();
        responses.fieldNames().forEachRemaining(status -> {
            if (status.matches(SUCCESS)) {
                statuses.add(status);
            }
        });
        if (statuses.isEmpty() && responses.has("default")) {
            statuses.add("default");
        }
        statuses.sort(null);
        return statuses;
    }

    private static boolean isUsual(Spec.Operation operation, JsonNode response) {
        JsonNode content = response.path("content");
        return !operation.method().equals("head")
                && content.size() < 2
                && content.properties().stream().allMatch(type -> isJson(type));
    }

    private static @Nullable JsonNode withBody(ObjectNode responses, List<String> statuses) {
        for (String status : statuses) {
            if (!responses.path(status).path("content").isEmpty()) {
                return responses.get(status);
            }
        }
        return null;
    }

    private static ObjectNode content(Spec.Operation operation, JsonNode response) {
        for (Map.Entry<String, JsonNode> type : response.path("content").properties()) {
            if (isJson(type)) {
                ObjectNode content = Yaml.object();
                content.set("application/json", type.getValue());
                return content;
            }
        }
        operation.node().put(Keys.STREAMING, true);
        ObjectNode stream = Yaml.object();
        stream.withObject("/application~1octet-stream/schema")
                .put("type", "string")
                .put("format", "response-body");
        return stream;
    }

    /** Returns whether a method reads a response of this media type as JSON. */
    static boolean isJson(Map.Entry<String, JsonNode> type) {
        JsonNode schema = type.getValue().path("schema");
        boolean any =
                type.getKey().equals("*/*") && !schema.path("type").asText().equals("string");
        boolean binary = schema.path("format").asText().equals("binary");
        return schema.isObject() && !binary && (any || MediaTypes.isJson(type.getKey()));
    }
}
