package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiftBodyTest {
    private static final String NAMED = "{schema: {properties: {name: {type: string}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain, multipart/form-data, application/x-www-form-urlencoded, application/json | application/json
            text/plain, multipart/form-data, application/x-www-form-urlencoded | application/x-www-form-urlencoded
            text/plain, multipart/form-data | multipart/form-data
            text/csv, text/plain | text/csv
            application/x-www-form-urlencoded, application/merge-patch+json | application/merge-patch+json
            text/plain, '*/*' | '*/*'
            """)
    void choosesOneMediaType(String types, String chosen) {
        Spec spec = spec("{" + types.replace(",", ": " + NAMED + ",") + ": " + NAMED + "}");
        lift(spec);

        JsonNode operation = Specs.operationOf(spec);
        assertThat(operation.path("x-media-type").asText()).isEqualTo(chosen.replace("'", ""));
        assertThat(operation.at("/requestBody/content").size()).isEqualTo(1);
    }

    @Test
    void makesInputsOfFields() {
        assertThat(lifted(
                        "application/json: {schema: {required: [name], properties: {name: {type: string}, size: {}}}}"))
                .isEqualTo(
                        Specs.yaml(
                                "{x-in: body, x-optional-body: true, properties: {name: {type: string}, size: {}}, required: [name]}"));
    }

    @Test
    void sendsPartsAsFilesPlainValuesOrJson() {
        JsonNode fields = lifted("""
                multipart/form-data:
                  schema:
                    properties:
                      file: {type: string, format: binary}
                      files: {type: array, items: {type: string, format: binary}}
                      name: {type: string}
                      names: {type: array, items: {type: string}}
                      meta: {type: object, additionalProperties: {}}
                """).path("properties");

        assertThat(fields).isEqualTo(Specs.yaml("""
                file: {type: string, format: upload}
                files: {type: array, items: {type: string, format: upload}}
                name: {type: string}
                names: {type: array, items: {type: string}}
                meta: {type: object, additionalProperties: {}, x-json: true}
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            multipart/form-data; {type: string}; contentType: text/csv;                {type: string, x-part-type: text/csv}
            multipart/form-data; {type: string}; contentType: text/plain;              {type: string}
            multipart/form-data; {type: string}; contentType: application/json;        {type: string, x-json: true}
            multipart/form-data; {type: string}; contentType: 'text/*, text/csv';      {type: string, x-part-type: text/csv}
            multipart/form-data; {type: string, format: binary}; contentType: image/png; {type: string, format: upload, x-part-type: image/png}
            multipart/form-data; {type: string, format: binary}; contentType: 'image/*'; {type: string, format: upload}
            multipart/form-data; {type: object}; contentType: application/vnd.a+json;  {type: object, x-json: true, x-part-type: application/vnd.a+json}
            multipart/form-data; {type: object}; style: deepObject;                    {type: object, x-style: deep}
            application/x-www-form-urlencoded; {type: object}; style: deepObject;      {type: object, x-style: deep}
            application/x-www-form-urlencoded; {type: object}; style: form;            {type: object, x-style: fields}
            application/x-www-form-urlencoded; {type: object}; explode: false;         "{type: object, x-style: joined, x-separator: ','}"
            application/x-www-form-urlencoded; {type: array, items: {type: string}}; style: deepObject; {type: array, items: {type: string}, x-style: deep}
            application/x-www-form-urlencoded; {type: array, items: {type: string}}; explode: false; "{type: array, items: {type: string}, x-style: joined, x-separator: ','}"
            application/x-www-form-urlencoded; {type: string}; contentType: application/json; {type: string, x-json: true}
            application/x-www-form-urlencoded; {description: Any.}; headers: {}; {description: Any., x-style: open}
            """)
    void encodesFieldsAsTheContractSays(String type, String schema, String encoding, String input) {
        JsonNode fields = lifted(
                        type + ": {schema: {properties: {a: " + schema + "}}, encoding: {a: {" + encoding + "}}}")
                .path("properties");

        assertThat(fields.path("a")).isEqualTo(Specs.yaml(input));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            multipart/form-data; contentType: application/xml;   part 'a' is an object in the type application/xml, which OpenAPI has no rule to send
            application/x-www-form-urlencoded; contentType: text/plain; field 'a' is an object in the type text/plain, which OpenAPI has no rule to send
            multipart/form-data; "headers: {X-A: {schema: {type: array, items: {type: object, properties: {b: {}}}}}}"; header 'X-A' of the part 'a' is a list or an object that holds objects or lists, which OpenAPI has no rule to send
            """)
    void warnsOfEncodingsWithoutARule(String type, String encoding, String words) {
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        Spec spec = spec(type + ": {schema: {properties: {a: {type: object}}}, encoding: {a: {" + encoding + "}}}");
        LiftBody.lift(
                spec,
                spec.operations().get(0),
                new RequestInputs(),
                new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(warnings.toString(StandardCharsets.UTF_8)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain: {schema: {type: string}}                              | {type: string}
            text/plain: {schema: {type: string, format: binary}}              | {type: string, format: upload}
            application/octet-stream: {schema: {type: string}}                | {type: string, format: upload}
            audio/mpeg: {schema: {properties: {name: {type: string}}}}        | {type: string, format: upload}
            """)
    void makesOneInputOfFilesAndTexts(String content, String input) {
        JsonNode request = lifted(content);

        assertThat(request.path("x-in").asText()).isEqualTo("raw");
        JsonNode body = ((ObjectNode) request.at("/properties/body")).without("description");
        assertThat(body).isEqualTo(Specs.yaml(input));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json: {schema: {type: array, items: {type: string}}}  | content | {type: array, items: {type: string}, x-style: ''}
            application/json: {}                                              | content | {x-style: ''}
            application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: {}}} | form | {type: object, additionalProperties: {}, x-style: fields}
            """)
    void makesOneInputOfBodiesWithoutFields(String content, String place, String input) {
        JsonNode request = lifted(content);

        assertThat(request.path("x-in").asText()).isEqualTo(place);
        assertThat(request.at("/properties/body")).isEqualTo(Specs.yaml(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void requiresWholeBodiesAsTheContractSays(boolean required) {
        Spec spec = spec("text/plain: {schema: {type: string}}");
        ((ObjectNode) Specs.operationOf(spec).path("requestBody")).put("required", required);

        assertThat(lift(spec).has("required")).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource(textBlock = "get,true\nhead,true\ntrace,true\ndelete,false\npost,false")
    void dropsUnsendableBodiesWithAWarning(String method, boolean drops) {
        Spec spec = Specs.spec("paths: {/v1/Things: {" + method + ": {requestBody: {content: {}}}}}");
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        LiftBody.dropUnsendable(
                spec, spec.operations().get(0), new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(Specs.operationOf(spec).has("requestBody")).isNotEqualTo(drops);
        assertThat(warnings.toString(StandardCharsets.UTF_8).contains("has a body, which HTTP clients do not send"))
                .isEqualTo(drops);
    }

    private static Spec spec(String content) {
        Spec spec = Specs.operation("requestBody: {}");
        ((ObjectNode) Specs.operationOf(spec).path("requestBody")).set("content", Specs.yaml(content));
        return spec;
    }

    private static JsonNode lifted(String content) {
        return lift(spec(content));
    }

    private static JsonNode lift(Spec spec) {
        RequestInputs inputs = new RequestInputs();
        LiftBody.lift(spec, spec.operations().get(0), inputs, System.err);
        return Objects.requireNonNull(inputs.schema());
    }
}
