package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

class CompleteContractTest {
    @Test
    void alignsParametersWithThePath() {
        Spec spec = completed("/a/{b-c}/{unsaid}", """
                parameters: [{name: b-c, in: path, schema: {type: integer}}, {name: other, in: path}, {name: q, in: query}]
                """);

        assertThat(Specs.operationOf(spec).path("parameters")).isEqualTo(Specs.yaml("""
                - {name: b-c, in: path, schema: {type: integer}, required: true}
                - {name: q, in: query, schema: {type: string}}
                - {name: unsaid, in: path, required: true, schema: {type: string}}
                """));
    }

    @Test
    void writesAndRestoresJsonParameters() {
        String parameter = "{name: q, in: query, style: " + CompleteContract.JSON_STYLE + ", schema: {type: object}}";
        Spec spec = completed("/a", "parameters: [" + parameter + "]");

        assertThat(Specs.operationOf(spec).at("/parameters/0"))
                .isEqualTo(Specs.yaml("{name: q, in: query, content: {application/json: {schema: {type: object}}}}"));
        CompleteContract.restoreJsonStyle(spec);
        assertThat(Specs.operationOf(spec).at("/parameters/0")).isEqualTo(Specs.yaml(parameter));
    }

    @Test
    void addsDescriptionsAndReplacesTrue() {
        Spec spec = completed("/a", """
                requestBody: {content: {application/json: {schema: true}}}
                responses: {'200': {content: {application/json: {schema: true}}}, '404': {description: Ours.}}
                """);

        assertThat(Specs.operationOf(spec).at("/requestBody/content"))
                .isEqualTo(Specs.yaml("{application/json: {schema: {}}}"));
        assertThat(Specs.operationOf(spec).path("responses")).isEqualTo(Specs.yaml("""
                '200': {content: {application/json: {schema: {}}}, description: The response.}
                '404': {description: Ours.}
                """));
    }

    @Test
    void addsTitleAndVersion() {
        assertThat(completed("/a", "{}").root().path("info"))
                .isEqualTo(Specs.yaml("{title: Untitled, version: unknown}"));
        Spec named = Specs.spec("{info: {title: T, version: '1'}, paths: {}}");
        CompleteContract.apply(named);
        assertThat(named.root().path("info")).isEqualTo(Specs.yaml("{title: T, version: '1'}"));
    }

    @Test
    void addsResponses() {
        assertThat(Specs.operationOf(completed("/a", "{}")).path("responses"))
                .isEqualTo(Specs.yaml("default: {description: The response.}"));
    }

    @Test
    void dropsUnknownKeys() {
        Spec spec = completed("/a", """
                parameters: [{name: q, in: query, odd: 1, schema: {type: string, odd: 1, x-hidden: true}}]
                requestBody: {odd: 1, content: {application/json: {odd: 1, schema: {properties: {odd: {odd: 1}}}}}}
                """);
        spec.root()
                .set("info", Specs.yaml("{title: T, version: '1', odd: 1, contact: me, license: {identifier: MIT}}"));
        CompleteContract.apply(spec);

        assertThat(Specs.operationOf(spec).path("parameters"))
                .isEqualTo(Specs.yaml("[{name: q, in: query, schema: {type: string, x-hidden: true}}]"));
        assertThat(Specs.operationOf(spec).path("requestBody"))
                .isEqualTo(Specs.yaml("{content: {application/json: {schema: {properties: {odd: {}}}}}}"));
        assertThat(spec.root().path("info")).isEqualTo(Specs.yaml("{title: T, version: '1'}"));
    }

    private static Spec completed(String path, String operation) {
        Spec spec = Specs.spec("paths: {'" + path + "': {}}");
        spec.root()
                .withObject("/paths")
                .withObject("/" + path.replace("/", "~1"))
                .set("get", Specs.yaml(operation));
        CompleteContract.apply(spec);
        return spec;
    }
}
