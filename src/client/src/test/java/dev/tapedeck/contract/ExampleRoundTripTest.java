package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model in the examples of both contracts, alone or listed, survives a round trip through the generated models.
 */
class ExampleRoundTripTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void everyResponseWithBodyHasExamples() {
        ResolvedContract.operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> response.getValue()
                                .path("content")
                                .forEach(content -> assertThat(content.path("examples"))
                                        .as("examples of %s %s in the overlay", operation, response.getKey())
                                        .isNotEmpty())));
    }

    /** Each accessor returns the value that Jackson reads at the same position. */
    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#examples")
    void accessorsReturnTheValuesInTheText(ResolvedContract.Example example) {
        Accessors.checkModel(example.contract(), example.schema(), decode(example), example.value(), "$");
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#models")
    void encodesBackToTheSameJson(ResolvedContract.Example example) throws JsonProcessingException {
        Object model = decode(example);

        SameJson.check(JACKSON.readTree(Generated.toJson(model)), example.value(), "$");
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#models")
    void decodesEncodedJsonToAnEqualModel(ResolvedContract.Example example) {
        Object model = decode(example);

        assertThat(Generated.parse(model.getClass(), Generated.toJson(model)))
                .isEqualTo(model)
                .hasSameHashCodeAs(model);
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#models")
    void keepsAnUnknownFieldExactly(ResolvedContract.Example example) throws JsonProcessingException {
        ObjectNode extended = example.value().deepCopy();
        extended.set(
                "tapedeck_unknown", JACKSON.readTree("{\"a\": [1, 2.50, 12345678901234567890, null, \"x\", true]}"));

        Object model =
                Generated.parse(Generated.type(example.contract().provider(), example.schema()), extended.toString());

        assertThat(Generated.additionalProperties(model)).containsOnlyKeys("tapedeck_unknown");
        SameJson.check(JACKSON.readTree(Generated.toJson(model)), extended, "$");
    }

    /** Null, absent and empty are distinguished: each field of the example in turn is nulled, removed and emptied. */
    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#models")
    void distinguishesNullAbsentAndEmpty(ResolvedContract.Example example) throws JsonProcessingException {
        Class<?> type = Generated.type(example.contract().provider(), example.schema());
        for (String field :
                example.value().properties().stream().map(Map.Entry::getKey).toList()) {
            checkBothWays(type, ((ObjectNode) example.value().deepCopy()).putNull(field));
            checkBothWays(type, ((ObjectNode) example.value().deepCopy()).without(field));
            if (example.value().get(field) instanceof ArrayNode) {
                ObjectNode emptied = example.value().deepCopy();
                emptied.putArray(field);
                checkBothWays(type, emptied);
            }
        }
    }

    private static void checkBothWays(Class<?> type, JsonNode value) throws JsonProcessingException {
        SameJson.check(JACKSON.readTree(Generated.toJson(Generated.parse(type, value.toString()))), value, "$");
    }

    private static Object decode(ResolvedContract.Example example) {
        Class<?> type = Generated.type(example.contract().provider(), example.schema());
        return Generated.parse(type, example.value().toString());
    }
}
