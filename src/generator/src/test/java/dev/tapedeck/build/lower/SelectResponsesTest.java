package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectResponsesTest {
    private static final String JSON = "content: {application/json: {schema: {type: string}}}";

    @Test
    void selectsTheFirstSuccessWithBody() {
        JsonNode responses =
                answers("{'204': {description: None.}, '201': {description: Made., " + JSON + "}, '200': {}}");

        assertThat(responses).isEqualTo(Specs.yaml("{'200': {description: The response., " + JSON + "}}"));
    }

    @Test
    void selectsOneSuccessWithoutBody() {
        assertThat(answers("{'204': {}, '202': {}}")).isEqualTo(Specs.yaml("{'204': {description: The response.}}"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            default, 200
            2XX,     200
            201,     200
            """)
    void acceptsDefaultAndStatusClasses(String status, String one) {
        String body = "content: {text/html: {schema: {type: string}}, application/json: {schema: {type: string}}}";
        JsonNode responses = answers("{'" + status + "': {description: D., " + body + "}}");

        assertThat(responses.fieldNames()).toIterable().containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/vnd.thing+json", "'*/*'"})
    void prefersJson(String type) {
        JsonNode responses = answers(
                "{'200': {content: {text/csv: {schema: {type: string}}, " + type + ": {schema: {type: object}}}}}");

        assertThat(responses.at("/200/content")).isEqualTo(Specs.yaml("{application/json: {schema: {type: object}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{text/csv: {schema: {type: string}}}",
                "{'*/*': {schema: {type: string}}}",
                "{application/json: {schema: {type: string, format: binary}}}",
                "{application/json: {}}"
            })
    void streamsOtherTypes(String content) {
        Spec spec = applied("get", "{'200': {content: " + content + "}}");

        assertThat(Specs.operationOf(spec).path("x-streaming").asBoolean()).isTrue();
        assertThat(Specs.operationOf(spec).at("/responses/200/content"))
                .isEqualTo(Specs.yaml("{application/octet-stream: {schema: {type: string, format: response-body}}}"));
    }

    @Test
    void dropsBodiesOfHead() {
        assertThat(responses(applied("head", "{'200': {" + JSON + "}}")))
                .isEqualTo(Specs.yaml("{'204': {description: The response.}}"));
    }

    private static JsonNode answers(String responses) {
        return responses(applied("get", responses));
    }

    private static JsonNode responses(Spec spec) {
        return Specs.operationOf(spec).path("responses");
    }

    private static Spec applied(String method, String responses) {
        Spec spec = Specs.spec("paths: {/v1/Things: {" + method + ": {}}}");
        ((ObjectNode) Specs.operationOf(spec)).set("responses", Specs.yaml(responses));
        SelectResponses.apply(spec);
        return spec;
    }
}
