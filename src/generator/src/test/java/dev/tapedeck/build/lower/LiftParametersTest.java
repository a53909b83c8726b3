package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiftParametersTest {
    private static final String LIST = "schema: {type: array}";
    private static final String OBJECT = "schema: {type: object}";

    @Test
    void makesInputsOfQueryHeaderAndCookie() {
        assertThat(lifted("""
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: q, in: query, required: true, schema: {type: string}}
                - {name: X-Trace, in: header, schema: {type: string}}
                - {name: session, in: cookie, schema: {type: string}}
                """)).isEqualTo(Specs.yaml("""
                x-in: mixed
                properties:
                  q: {type: string, x-in: query}
                  X-Trace: {type: string, x-in: header}
                  session: {type: string, x-in: cookie}
                required: [q]
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "content-type", "AUTHORIZATION"})
    void ignoresReservedHeaders(String name) {
        assertThat(fields("[{name: " + name + ", in: header, schema: {type: string}}, {name: q, in: query}]")
                        .fieldNames())
                .toIterable()
                .containsExactly("q");
    }

    @Test
    void treatsParametersWithoutSchemaAsStrings() {
        assertThat(fields("[{name: q, in: query, description: Words.}]"))
                .isEqualTo(Specs.yaml("{q: {type: string, description: Words.}}"));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource(delimiter = ';', textBlock = """
            query;  style: deepObject;                     schema: {type: object}; x-style: deep
            query;  style: form;                           schema: {type: object}; x-style: fields
            query;  explode: false;                        schema: {type: object}; x-style: joined
            header; style: simple;                         schema: {type: object}; x-style: joined
            query;  explode: false;                        schema: {type: array};  x-style: joined, x-separator: ','
            query;  style: spaceDelimited, explode: false; schema: {type: array};  x-style: joined, x-separator: ' '
            query;  style: pipeDelimited;                  schema: {type: array};  x-style: joined, x-separator: '|'
            header; required: false;                       schema: {type: array};  x-style: joined, x-separator: ','
            """)
    void marksStyles(String in, String style, String schema, String hints) {
        String type = schema.contains("array") ? "array" : "object";

        assertThat(fields("[{name: q, in: " + in + ", " + style + ", " + schema + "}]")
                        .path("q"))
                .isEqualTo(Specs.yaml("{type: " + type + ", " + hints + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema: {type: string}, style: form, explode: false", LIST, LIST + ", explode: true"})
    void leavesDefaultStylesUnmarked(String parameter) {
        JsonNode field = fields("[{name: q, in: query, " + parameter + "}]").path("q");

        assertThat(field.fieldNames()).toIterable().containsExactly("type");
    }

    @Test
    void marksJsonParameters() {
        JsonNode field = fields("[{name: q, in: query, style: " + CompleteContract.JSON_STYLE + ", " + OBJECT + "}]")
                .path("q");

        assertThat(field).isEqualTo(Specs.yaml("{type: object, x-json: true}"));
    }

    @Test
    void followsReferencesForTheStyle() {
        Spec spec = Specs.operation(
                "parameters: [{name: q, in: query, explode: false, schema: {$ref: '#/components/schemas/Names'}}]");
        spec.schemas().set("Names", Specs.yaml("{type: array, items: {type: string}}"));

        assertThat(lifted(spec).at("/properties/q")).isEqualTo(Specs.yaml("""
                {allOf: [{$ref: '#/components/schemas/Names'}], x-style: joined, x-separator: ','}
                """));
    }

    private static JsonNode fields(String parameters) {
        return lifted(parameters).path("properties");
    }

    private static JsonNode lifted(String parameters) {
        Spec spec = Specs.operation("responses: {}");
        spec.operations().get(0).node().set("parameters", Specs.yaml(parameters));
        return lifted(spec);
    }

    private static JsonNode lifted(Spec spec) {
        RequestInputs inputs = new RequestInputs();
        LiftParameters.lift(spec, spec.operations().get(0), inputs);
        return Objects.requireNonNull(inputs.schema());
    }
}
