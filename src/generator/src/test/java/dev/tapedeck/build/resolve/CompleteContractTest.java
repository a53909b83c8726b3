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
                - {name: q, in: query}
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
