package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.resolve.NormaliseSchemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void collectsQueryParameters() {
        Spec spec = lifted("""
                operationId: list_things
                summary: List things
                parameters:
                  - {name: Sid, in: path, required: true, schema: {type: string}}
                  - {name: Since, in: query, required: true, description: From when., schema: {type: string, format: date}}
                  - {name: Kind, in: query, description: Which., schema: {$ref: '#/components/schemas/Kind'}}
                  - {name: Size, in: query, schema: {type: integer, description: How many.}}
                responses: {}
                """);

        assertThat(Specs.schema(spec, "ListThingsRequest")).isEqualTo(Specs.yaml("""
                x-in: query
                type: object
                x-operation: POST /v1/Things
                description: Inputs of `POST /v1/Things` (List things).
                required: [Since]
                properties:
                  Since: {type: string, format: date, description: From when.}
                  Kind: {allOf: [{$ref: '#/components/schemas/Kind'}], description: Which.}
                  Size: {type: integer, description: How many.}
                """));
        assertThat(Specs.operationOf(spec).path("x-request").asText()).isEqualTo("ListThingsRequest");
    }

    @Test
    void sendsStructuredFormFieldsAsJson() {
        Spec spec = lifted(body(FORM, """
                type: object
                properties:
                  Name: {type: string}
                  Names: {type: array, items: {type: string}}
                  Kind: {$ref: '#/components/schemas/Kind'}
                  Kinds: {type: array, items: {$ref: '#/components/schemas/Kind'}}
                  Rule: {$ref: '#/components/schemas/Rule'}
                  Rules: {type: array, items: {$ref: '#/components/schemas/Rule'}}
                  Layout: {type: object, additionalProperties: {}}
                  Any: {description: Any value.}
                """));
        JsonNode request = Specs.schema(spec, "CreateThingRequest");

        assertThat(request.path("x-in").asText()).isEqualTo("form");
        assertThat(request.path("properties").properties())
                .filteredOn(field -> field.getValue().path("x-json").asBoolean())
                .extracting(Map.Entry::getKey)
                .containsExactly("Rule", "Rules", "Layout");
        assertThat(request.at("/properties/Any/x-style").asText()).isEqualTo("open");
        assertThat(request.at("/properties/Rule"))
                .isEqualTo(Specs.yaml("{$ref: '#/components/schemas/Rule', x-json: true}"));
    }

    @Test
    void collectsFieldsOfJsonBodies() {
        Spec spec = lifted(
                body(
                        "application/json",
                        "{required: [name], properties: {name: {type: string}, meta: {type: object, additionalProperties: {}}}}"));

        assertThat(Specs.schema(spec, "CreateThingRequest")).isEqualTo(Specs.yaml("""
                x-in: body
                x-optional-body: true
                type: object
                x-operation: POST /v1/Things
                description: Inputs of `POST /v1/Things`.
                required: [name]
                properties: {name: {type: string}, meta: {type: object, additionalProperties: {}}}
                """));
        assertThat(Specs.operationOf(spec).at("/requestBody/content/application~1json/schema"))
                .isEqualTo(Specs.yaml("{$ref: '#/components/schemas/CreateThingRequest'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$ref: '#/components/schemas/Rule'}",
                "{allOf: [{$ref: '#/components/schemas/Rule'}]}",
                "{allOf: [{$ref: '#/components/schemas/Rule'}], description: A rule.}",
                "{$ref: '#/components/schemas/Rule', description: A rule.}"
            })
    void replacesNamedBodies(String reference) {
        Spec spec = operation(body("application/json", reference));
        NormaliseSchemas.apply(spec);
        BuildRequests.apply(spec, System.out);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("CreateThingRequest");
        assertThat(Specs.schema(spec, "CreateThingRequest").path("properties"))
                .isEqualTo(Specs.yaml("{all: {type: boolean}}"));
    }

    @Test
    void reusesTheNameOfABody() {
        Spec spec = Specs.operation(body("application/json", "{$ref: '#/components/schemas/CreateThingRequest'}"));
        spec.root()
                .set(
                        "components",
                        Specs.yaml(
                                "schemas: {CreateThingRequest: {type: object, properties: {name: {type: string}}}}"));
        BuildRequests.apply(spec, System.out);

        assertThat(Specs.schema(spec, "CreateThingRequest").path("x-in").asText())
                .isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {operationId: A, parameters: [], responses: {}}
            {operationId: A, parameters: [{name: Sid, in: path, schema: {type: string}}], responses: {}}
            {operationId: A, parameters: [], requestBody: {content: {}}, responses: {}}
            """)
    void addsNoRequestWithoutInputs(String operation) {
        Spec spec = lifted(operation);

        assertThat(spec.schemas()).isEmpty();
        assertThat(Specs.operationOf(spec).has("x-request")).isFalse();
    }

    @Test
    void copiesSchemasOfInputs() {
        Spec spec =
                lifted("{operationId: A, parameters: [{name: B, in: query, schema: {type: string}}], responses: {}}");

        assertThat(spec.root().at("/components/schemas/ARequest/properties/B"))
                .isNotSameAs(Specs.operationOf(spec).at("/parameters/0/schema"));
    }

    static String body(String type, String schema) {
        return "operationId: CreateThing\nparameters: []\nresponses: {}\nrequestBody:\n  content:\n    " + type
                + ":\n      schema:\n" + schema.strip().indent(8);
    }

    private static Spec operation(String operation) {
        Spec spec = Specs.operation(operation);
        spec.root().set("components", Specs.yaml("""
                schemas:
                  Kind: {type: string, enum: [a]}
                  Rule: {type: object, properties: {all: {type: boolean}}}
                """));
        return spec;
    }

    private static Spec lifted(String operation) {
        Spec spec = operation(operation);
        BuildRequests.apply(spec, System.out);
        return spec;
    }
}
