package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsRefusalTest {
    @Test
    void inputsInQueryAndBody() {
        refuses(
                """
                operationId: CreateThing
                parameters: [{name: Since, in: query, schema: {type: string}}]
                requestBody: {content: {application/json: {schema: {properties: {name: {type: string}}}}}}
                responses: {}
                """,
                "takes inputs in the query and in the body, which the templates don't support:"
                        + " drop one of them in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "application/xml", "application/json; charset=utf-8", "'*/*'"})
    void otherBodiesThanJsonAndForms(String type) {
        refuses(
                RequestsTest.body(type, "{properties: {a: {type: string}}}"),
                "takes a body of type " + type.replace("'", "") + ", which the templates don't support:"
                        + " describe it as JSON or as a form in an overlay.");
    }

    @Test
    void aNameThatASchemaHas() {
        Spec spec = Documents.operation("""
                operationId: create_thing
                parameters: [{name: Other, in: query, schema: {$ref: '#/components/schemas/CreateThingRequest'}}]
                responses: {}
                """);
        spec.root().set("components", Documents.yaml("schemas: {CreateThingRequest: {type: string, enum: [a]}}"));

        assertThatThrownBy(() -> Requests.apply(spec))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, POST /v1/Things: needs the name CreateThingRequest for its inputs, which a"
                        + " schema has already: give that schema another x-name in an overlay.");
    }

    @Test
    void moreInputsThanAPresenceBitEach() {
        refuses(
                RequestsTest.body("application/json", fields(64)),
                "has more than 63 inputs, which the templates don't support: drop some in an overlay.");
    }

    @Test
    void sixtyThreeInputsAreNotTooMany() {
        Spec spec = Documents.operation(RequestsTest.body("application/json", fields(63)));
        Requests.apply(spec);

        assertThat(Documents.schema(spec, "CreateThingRequest")
                        .path("properties")
                        .size())
                .isEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: array, items: {type: string}}", "{type: string}", "{}"})
    void aBodyThatIsNoObject(String schema) {
        refuses(
                RequestsTest.body("application/json", schema),
                "takes a body without named fields, which the templates don't support:"
                        + " describe its fields in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json: {}", "application/json:"})
    void aBodyWithoutSchema(String content) {
        refuses(
                "{operationId: A, parameters: [], responses: {}, requestBody: {content: {" + content + "}}}",
                "takes a body without named fields, which the templates don't support:"
                        + " describe its fields in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "cookie"})
    void inputsInHeaders(String in) {
        refuses(
                "{operationId: A, parameters: [{name: Prefer, in: " + in + ", schema: {type: string}}], responses: {}}",
                "takes an input in a " + in + ", which the templates don't support: drop it in an overlay.");
    }

    @Test
    void aQueryParameterWithoutSchema() {
        refuses("""
                operationId: A
                parameters: [{name: Filter, in: query, content: {application/json: {schema: {type: object}}}}]
                responses: {}
                """, "has a query parameter 'Filter' without a schema: give it one in an overlay.");
    }

    private static void refuses(String operation, String problem) {
        Spec spec = Documents.operation(operation);

        assertThatThrownBy(() -> Requests.apply(spec))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, POST /v1/Things: " + problem);
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "f" + i + ": {type: string}")
                .collect(Collectors.joining(", ", "{properties: {", "}}"));
    }
}
