package dev.tapedeck.stub.contract;

import static dev.tapedeck.stub.contract.SampleRequests.answer;
import static dev.tapedeck.stub.contract.SampleRequests.get;
import static dev.tapedeck.stub.contract.SampleRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that the two contracts do not have today but a new version may, in an invented contract. */
class ContractTest {
    private static final String PATHS = """
            paths:
              /v1/Things:
                get:
                  operationId: ListThings
                  parameters:
                  - {name: Since, in: query, required: true, schema: {type: string, format: date}}
                  - {name: Price, in: query, schema: {type: number, maximum: 2.5}}
                  responses:
                    "2XX": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                    default: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                put:
                  operationId: UpdateThing
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
                  responses:
                    "204": {description: Done}
            components:
              schemas:
                Kind: {type: string, enum: [OLD, new]}
                Thing:
                  type: object
                  properties:
                    reference: {$ref: "#/components/schemas/Kind", nullable: true}
                    combined: {allOf: [{$ref: "#/components/schemas/Kind"}], nullable: true}
                    own: {type: string, enum: [a, b], nullable: true}
                    choice: {oneOf: [{type: string}, {type: integer}], nullable: true}
                    never: {$ref: "#/components/schemas/Kind"}
                    open: {nullable: true}
            """;

    private final Contract contract = new Contract(contract(PATHS));

    @Test
    void findsAMissingQueryParameter() {
        assertThat(contract.request(get("/v1/Things")).faults())
                .containsExactly("GET /v1/Things: query parameter Since must be there");
        assertThat(contract.request(get("/v1/Things?Since=2026-03-01&Price=-2.25")))
                .isEqualTo(new Contract.Result("ListThings", List.of()));
        assertThat(contract.request(get("/v1/Things?Since=2026-3-1&Price=2.50")).faults())
                .containsExactly(
                        "GET /v1/Things: query parameter Since must be a well-formed date but was \"2026-3-1\"");
        assertThat(contract.request(get("/v1/Things?Since=2026-03-01&Price=2.51"))
                        .faults())
                .containsExactly("GET /v1/Things: query parameter Price must be at most 2.5 but was 2.51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "combined", "own", "choice", "open"})
    void acceptsNullInEverySpelling(String field) {
        String body = "{\"" + field + "\":null}";

        assertThat(contract.request(json("PUT", "/v1/Things", body)).faults()).isEmpty();
        assertThat(contract.answer(get("/v1/Things"), answer(200, body)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "never|null|must be of the type string but was null",
                "never|\"old\"|must be one of [\"OLD\",\"new\"] but was \"old\"",
                "reference|\"x\"|must be one of [\"OLD\",\"new\"] but was \"x\"",
                "combined|\"x\"|must be one of [\"OLD\",\"new\"] but was \"x\"",
                "own|\"c\"|must be one of [\"a\",\"b\"] but was \"c\"",
            })
    void nullableValuesKeepTheirOtherRules(String field, String value, String rule) {
        HttpMessage.Request sent = json("PUT", "/v1/Things", "{\"" + field + "\":" + value + "}");

        assertThat(contract.request(sent).faults()).contains("PUT /v1/Things: body at $." + field + " " + rule);
    }

    @Test
    void acceptsEnumsOfResponsesInLowerCase() {
        assertThat(contract.answer(get("/v1/Things"), answer(200, "{\"never\":\"old\"}"))
                        .faults())
                .isEmpty();
        assertThat(contract.answer(get("/v1/Things"), answer(200, "{\"never\":\"older\"}"))
                        .faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 418, 500})
    void acceptsStatusesDeclaredByClassOrDefault(int status) {
        assertThat(contract.answer(get("/v1/Things"), answer(status, "{\"own\":\"a\"}"))
                        .faults())
                .isEmpty();
        assertThat(contract.answer(get("/v1/Things"), answer(status, "{\"own\":1}"))
                        .faults())
                .contains("GET /v1/Things: answer " + status + " at $.own must be of the type string but was 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a schema's keyword|{type: string, const: a}|No rule is known for the keyword const",
                "a kind of ids|{type: string, format: tape-sid}|No prefix is known for tape-sid",
            })
    void refusesUnknownRules(String what, String schema, String error) {
        String paths = PATHS.replace("{nullable: true}", schema);

        assertThatThrownBy(() -> new Contract(contract(paths)))
                .as(what)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(error);
    }

    @Test
    void refusesParametersInUncheckedLocations() {
        Contract other = new Contract(contract(PATHS.replace("in: query, required", "in: header, required")));

        assertThatThrownBy(() -> other.request(get("/v1/Things")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("header");
    }

    private static ContractDocument contract(String yaml) {
        try {
            return new ContractDocument("twilio", new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(yaml, e);
        }
    }
}
