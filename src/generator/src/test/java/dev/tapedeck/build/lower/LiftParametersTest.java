package dev.tapedeck.build.lower;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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

    @Test
    void keepsTheDescriptionAndDeprecationOfAParameter() {
        assertThat(
                        fields(
                                "[{name: q, in: query, description: D., deprecated: true, schema: {type: string, description: S.}}]"))
                .isEqualTo(Specs.yaml("{q: {type: string, description: D., deprecated: true}}"));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource(delimiter = ';', textBlock = """
            query;  style: deepObject;                     schema: {type: object}; x-style: deep
            query;  style: form;                           schema: {type: object}; x-style: fields
            query;  explode: false;                        schema: {type: object}; x-style: joined, x-separator: ','
            query;  style: pipeDelimited;                  schema: {type: object}; x-style: joined, x-separator: '|'
            header; style: simple;                         schema: {type: object}; x-style: joined, x-separator: ','
            header; explode: true;                         schema: {type: object}; x-style: pairs, x-separator: ','
            query;  style: deepObject;                     schema: {type: array};  x-style: deep
            query;  allowReserved: true;                   schema: {type: array};  x-reserved: true
            cookie; explode: false;                        schema: {type: array};  x-style: joined, x-separator: ','
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

    private static final String NESTED_LIST = "{type: array, items: {type: object, properties: {a: {type: string}}}}";
    private static final String NESTED_OBJECT = "{properties: {a: {properties: {b: {type: string}}}}}";
    private static final String OBJECT_OF_LISTS = "{properties: {a: {type: array, items: {type: string}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            query;  style: form;           LIST;     query parameter 'q' is a list or an object that holds objects or lists
            query;  style: form;           OBJECT;   query parameter 'q' is a list or an object that holds objects or lists
            query;  explode: false;        OF_LISTS; query parameter 'q' is an object that holds lists
            query;  style: spaceDelimited; LIST;     query parameter 'q' is a list or an object that holds objects or lists
            header; style: simple;         LIST;     header 'q' is a list or an object that holds objects or lists
            cookie; style: form;           OBJECT;   cookie parameter 'q' is a list or an object that holds objects or lists
            """)
    void leavesOutOptionalParametersWithoutARule(String in, String style, String shape, String words) {
        String schema = nested(shape);
        Spec spec = Specs.operation("responses: {}");
        spec.operations()
                .get(0)
                .node()
                .set("parameters", Specs.yaml("[{name: q, in: " + in + ", " + style + ", schema: " + schema + "}]"));
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        RequestInputs inputs = new RequestInputs();
        LiftParameters.lift(spec, spec.operations().get(0), inputs, new PrintStream(warnings, true, UTF_8));

        assertThat(inputs.schema()).isNull();
        assertThat(warnings.toString(UTF_8))
                .startsWith("[WARNING] ")
                .contains(words + ", which OpenAPI has no rule to send, so the client lacks it: give it 'content:");
    }

    @Test
    void refusesARequiredParameterWithoutARule() {
        assertThatThrownBy(() -> fields("[{name: q, in: query, required: true, schema: " + NESTED_LIST + "}]"))
                .isInstanceOf(SpecException.class)
                .hasMessageEndingWith(
                        "POST /v1/Things: the query parameter 'q' is a list or an object that holds objects"
                                + " or lists, which OpenAPI has no rule to send: give it 'content: {application/json:"
                                + " {schema: ...}}', or 'style: deepObject' in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "OBJECT", "OF_LISTS"})
    void sendsNestedValuesAsDeepObjects(String shape) {
        assertThat(fields("[{name: q, in: query, style: deepObject, schema: " + nested(shape) + "}]")
                        .at("/q/x-style")
                        .asText())
                .isEqualTo("deep");
    }

    private static String nested(String shape) {
        return switch (shape) {
            case "LIST" -> NESTED_LIST;
            case "OBJECT" -> NESTED_OBJECT;
            default -> OBJECT_OF_LISTS;
        };
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
        LiftParameters.lift(spec, spec.operations().get(0), inputs, System.err);
        return Objects.requireNonNull(inputs.schema());
    }
}
