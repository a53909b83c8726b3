package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void thePathDecidesWhichParametersThereAre() {
        Spec spec = completed("/a/{b-c}/{unsaid}", """
                parameters: [{name: b-c, in: path, schema: {type: integer}}, {name: other, in: path}, {name: q, in: query}]
                """);

        assertThat(Documents.operationOf(spec).path("parameters")).isEqualTo(Documents.yaml("""
                - {name: b-c, in: path, schema: {type: integer}, required: true}
                - {name: q, in: query}
                - {name: unsaid, in: path, required: true, schema: {type: string}}
                """));
    }

    @Test
    void aParameterThatIsJsonSaysSoByItsContentAndBack() {
        String parameter = "{name: q, in: query, style: " + Cut.JSON_STYLE + ", schema: {type: object}}";
        Spec spec = completed("/a", "parameters: [" + parameter + "]");

        assertThat(Documents.operationOf(spec).at("/parameters/0"))
                .isEqualTo(
                        Documents.yaml("{name: q, in: query, content: {application/json: {schema: {type: object}}}}"));
        Completion.undoJson(spec);
        assertThat(Documents.operationOf(spec).at("/parameters/0")).isEqualTo(Documents.yaml(parameter));
    }

    @Test
    void anAnswerHasADescriptionAndASchemaIsAnObject() {
        Spec spec = completed("/a", """
                requestBody: {content: {application/json: {schema: true}}}
                responses: {'200': {content: {application/json: {schema: true}}}, '404': {description: Ours.}}
                """);

        assertThat(Documents.operationOf(spec).at("/requestBody/content"))
                .isEqualTo(Documents.yaml("{application/json: {schema: {}}}"));
        assertThat(Documents.operationOf(spec).path("responses")).isEqualTo(Documents.yaml("""
                '200': {content: {application/json: {schema: {}}}, description: The answer.}
                '404': {description: Ours.}
                """));
    }

    @Test
    void aDocumentHasATitleAndAVersion() {
        assertThat(completed("/a", "{}").root().path("info"))
                .isEqualTo(Documents.yaml("{title: Untitled, version: unknown}"));
        Spec named = Documents.spec("{info: {title: T, version: '1'}, paths: {}}");
        Completion.apply(named);
        assertThat(named.root().path("info")).isEqualTo(Documents.yaml("{title: T, version: '1'}"));
    }

    private static Spec completed(String path, String operation) {
        Spec spec = Documents.spec("paths: {'" + path + "': {}}");
        spec.root()
                .withObject("/paths")
                .withObject("/" + path.replace("/", "~1"))
                .set("get", Documents.yaml(operation));
        Completion.apply(spec);
        return spec;
    }
}
