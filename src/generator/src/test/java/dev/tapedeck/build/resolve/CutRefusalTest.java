package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{openapi: 3.0.1}",
                "{paths: {}}",
                "{swagger: '2.0', paths: {}}",
                "{openapi: 3.0.1, paths: []}"
            })
    void refusesWhatIsNoOpenApiDocument(String text) {
        assertThatThrownBy(() -> SelectOperations.apply(TestDocuments.spec(text), "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml: is no OpenAPI 3 document ('openapi' or 'paths' is missing):"
                        + " put the contract there.");
    }

    @Test
    void refusesADocumentWithoutWantedPaths() {
        Spec spec = TestDocuments.spec("{openapi: 3.0.1, paths: {/v2/A: {get: {operationId: A, responses: {}}}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, paths: has no operation whose path starts with /v1/:"
                        + " check that this is the right document.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]"})
    void refusesAPathWithoutOperationsOfItsOwn(String item) {
        Spec spec = TestDocuments.spec("{openapi: 3.1.0, paths: {/v1/A: " + item + "}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, /v1/A: is no object of operations: put its operations there.");
    }

    @Test
    void refusesAPathThatLeadsNowhere() {
        Spec spec = TestDocuments.spec("{openapi: 3.1.0, paths: {/v1/A: {$ref: '#/components/pathItems/A'}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessageStartingWith(
                        "vendor.yaml, /v1/A: refers to '#/components/pathItems/A', which leads nowhere");
    }

    @Test
    void refusesNamedSchemasThatAreEachOther() {
        Spec spec = TestDocuments.schemas(
                "Thing: {$ref: '#/components/schemas/Other'}\nOther: {$ref: '#/components/schemas/Thing'}\n");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(": refers to itself: break the circle of references.");
    }

    @Test
    void anOperationsParameterReplacesThePathsOfTheSameName() {
        Spec spec = TestDocuments.spec("""
                openapi: 3.0.1
                paths:
                  /v1/Rooms/{Sid}:
                    parameters: [{name: Sid, in: path, description: Any SID., schema: {}}, {name: Sid, in: query}]
                    get:
                      operationId: FetchRoom
                      parameters: [{name: Sid, in: path, description: SID of a room., schema: {}}]
                      responses: {}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(TestDocuments.operationOf(spec).path("parameters"))
                .containsExactlyInAnyOrder(
                        TestDocuments.yaml("{name: Sid, in: query}"),
                        TestDocuments.yaml("{name: Sid, in: path, description: SID of a room., schema: {}}"));
    }
}
