package dev.tapedeck.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Decides what templates print of an operation: its relative path for Retrofit, its answers and an example of one. */
final class OperationHints {
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private OperationHints() {}

    static void apply(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            ObjectNode node = operation.node();
            String path = node.path("x-path").asText();
            node.put("x-code", path.replace("*/", "*"));
            node.put("x-has-inputs", !operation.parameters().isEmpty() || node.has("x-request"));
            JsonNode request = spec.schemas().path(node.path("x-request").asText());
            node.put("x-place", request.path("x-place").asText());
            ArrayNode answers = node.putArray("x-answers");
            Map<String, JsonNode> responses = new TreeMap<>();
            node.path("responses")
                    .properties()
                    .forEach(response -> responses.put(response.getKey(), response.getValue()));
            responses.forEach((status, response) -> describe(answers.addObject(), status, response, node));
        }
    }

    private static void describe(ObjectNode answer, String status, JsonNode response, ObjectNode operation) {
        answer.put("status", status);
        answer.put("doc", Texts.markdown(response.path("description").asText()));
        answer.put("type", "none");
        for (JsonNode content : response.path("content")) {
            String name = Schemas.referredName(content.path("schema"));
            answer.put("type", name.isEmpty() ? "any" : "[**" + name + "**](" + name + ".md)");
            for (JsonNode example : content.path("examples")) {
                if (status.startsWith("2") && !operation.has("x-example")) {
                    operation.put("x-example", text(example.path("value")));
                }
            }
        }
    }

    private static String text(JsonNode example) {
        try {
            return JSON.writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain JSON values was not written", e);
        }
    }
}
