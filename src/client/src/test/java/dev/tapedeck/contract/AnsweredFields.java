package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tapedeck.media.MediaLink;
import java.util.List;
import java.util.Map;

/** Compares, field by field, what a caller of the facade got with the last answer of the service. */
final class AnsweredFields {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AnsweredFields() {}

    static void check(Played played) {
        Received received =
                played.exchanges().get(played.exchanges().size() - 1).received();
        Object result = played.result().orElse("");
        if (result instanceof String) {
            assertThat(received.status()).isEqualTo(204);
            assertThat(received.body()).isEmpty();
        } else if (result instanceof MediaLink link) {
            assertThat(json(received))
                    .anySatisfy(field ->
                            assertThat(field.textValue()).isEqualTo(link.url().value()));
        } else if (result instanceof List<?> records) {
            checkRecords(played, schema(played, received), records, json(received));
        } else {
            String name = ResolvedContract.nameOf(schema(played, received));
            Accessors.checkModel(played.contract(), name, result, json(received), "$");
        }
    }

    private static void checkRecords(Played played, JsonNode schema, List<?> records, JsonNode answer) {
        Map.Entry<String, JsonNode> list = answer.properties().stream()
                .filter(field -> field.getValue().isArray())
                .findFirst()
                .orElseThrow();
        JsonNode envelope = played.contract().schema(ResolvedContract.nameOf(schema));
        String name = ResolvedContract.nameOf(
                envelope.path("properties").path(list.getKey()).path("items"));
        assertThat(records).hasSameSizeAs(list.getValue()).isNotEmpty();
        for (int i = 0; i < records.size(); i++) {
            String place = "$." + list.getKey() + "[" + i + "]";
            Accessors.checkModel(
                    played.contract(), name, records.get(i), list.getValue().get(i), place);
        }
    }

    private static JsonNode schema(Played played, Received received) {
        String id = played.operations().get(played.operations().size() - 1);
        return played.contract().listOperations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .node()
                .path("responses")
                .path(Integer.toString(received.status()))
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static JsonNode json(Received received) {
        try {
            return JACKSON.readTree(received.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The stub's answer is no JSON", e);
        }
    }
}
