package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tapedeck.media.MediaLink;
import dev.tapedeck.stub.contract.HttpMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facade reaches every operation of both contracts: a server received it, and it follows the contract. */
class FacadeCoverageTest {
    @Test
    void reachesEveryOperationOfTwilio() {
        assertThat(unreached(ResolvedContract.twilio(), FacadeCalls.twilio())).isEmpty();
    }

    @Test
    void reachesEveryOperationOfSignalWire() {
        assertThat(unreached(ResolvedContract.signalWire(), FacadeCalls.signalWire()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.FacadeCalls#all")
    void requestsAndResponsesFollowTheContract(FacadeCall played) {
        assertThat(played.operations()).isNotEmpty();
        assertThat(played.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.FacadeCalls#all")
    void callerGetsTheServicesResponse(FacadeCall played) {
        AnsweredFields.check(played);
    }

    private static Set<String> unreached(ResolvedContract contract, List<FacadeCall> calls) {
        Set<String> reached = calls.stream()
                .flatMap(played -> played.operations().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return contract.listOperations().stream()
                .filter(operation -> !reached.contains(operation.id()))
                .map(operation -> "No method of the facade calls " + operation.id() + " ("
                        + operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()
                        + "): add one in src/client")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Compares, field by field, the result of a facade's call with the last response of the service. */
    private static final class AnsweredFields {
        private static final ObjectMapper JACKSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        private AnsweredFields() {}

        static void check(FacadeCall played) {
            HttpMessage.Response received =
                    played.exchanges().get(played.exchanges().size() - 1).response();
            Object result = played.result().orElse("");
            if (result instanceof String) {
                assertThat(received.status()).isEqualTo(204);
                assertThat(received.body()).isEmpty();
            } else if (result instanceof MediaLink link) {
                assertThat(json(received))
                        .anySatisfy(field -> assertThat(field.textValue())
                                .isEqualTo(link.url().value()));
            } else if (result instanceof List<?> records) {
                checkRecords(played, schema(played, received), records, json(received));
            } else {
                String name = ResolvedContract.nameOf(schema(played, received));
                Accessors.checkModel(played.contract(), name, result, json(received), "$");
            }
        }

        private static void checkRecords(FacadeCall played, JsonNode schema, List<?> records, JsonNode answer) {
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

        private static JsonNode schema(FacadeCall played, HttpMessage.Response received) {
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

        private static JsonNode json(HttpMessage.Response received) {
            try {
                return JACKSON.readTree(received.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("The stub's answer is no JSON", e);
            }
        }
    }
}
