package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignAcceptHeadersTest {
    private static final String OBJECT = "{schema: {type: object}}";
    private static final String BINARY = "{schema: {type: string, format: binary}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'200': {content: {application/json: J}}, '404': {content: {application/json: J}}}         | none
            {'204': {description: a}}                                                                  | none
            {'200': {content: {'*/*': J}}}                                                             | none
            {'200': {content: {application/json;charset=utf-8: J}}}                                    | none
            {'200': {content: {application/json: J}}, '404': {content: {application/problem+json: J}}} | application/json, application/problem+json
            {'204': {}, default: {content: {application/problem+json: J, Application/Problem+JSON: J}}} | application/problem+json
            {'200': {content: {application/json: J, application/xml: J}}}                              | none
            {'200': {content: {application/xml: J, application/vnd.a+json: J}}, '400': {content: {application/xml: J}}} | application/vnd.a+json
            {'200': {content: {image/png: B, image/gif: B}}, '404': {content: {application/json: J}}}  | image/png, image/gif, application/json
            {'200': {content: {application/json: J}}, '400': {content: {text/plain: J}}, '500': {content: {text/plain: J}}} | application/json, text/plain
            """)
    void acceptsWhatTheMethodReadsAndErrors(String responses, String types) {
        String written = responses.replace(": J", ": " + OBJECT).replace(": B", ": " + BINARY);
        Spec spec = Specs.spec("paths: {/v1/Things: {get: {responses: " + written + "}}}");
        AssignAcceptHeaders.apply(spec);

        assertThat(Specs.operationOf(spec).path("x-accept").asText("none")).isEqualTo(types);
    }
}
