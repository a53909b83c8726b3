package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectOperationsTest {
    @Test
    void keepsPathsWithThePrefix() {
        Spec spec = Specs.spec("""
                openapi: 3.0.1
                paths:
                  /v1/Rooms: {get: {operationId: ListRooms, responses: {}}}
                  /v2/Rooms: {get: {operationId: ListNewRooms, responses: {}}}
                  /beta/v1/Rooms: {get: {operationId: ListBetaRooms, responses: {}}}
                  x-internal: {}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(spec.operations()).extracting(Spec.Operation::title).containsExactly("GET /v1/Rooms");
        assertThat(spec.root().path("paths").size()).isEqualTo(1);
    }

    @Test
    void inlinesSharedParametersAndResponses() {
        Spec spec = Specs.spec("""
                openapi: 3.1.0
                paths:
                  /v1/Rooms/{id}:
                    put:
                      operationId: UpdateRoom
                      parameters: [{$ref: '#/components/parameters/RoomId'}]
                      requestBody: {$ref: '#/components/requestBodies/Room'}
                      responses: {'204': {$ref: '#/components/responses/Done'}}
                components:
                  parameters: {RoomId: {$ref: '#/components/parameters/Id'}, Id: {name: id, in: path}}
                  requestBodies: {Room: {content: {application/json: {schema: {type: object}}}}}
                  responses: {Done: {description: Done., headers: {X-Request: {schema: {type: string}}}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(Specs.operationOf(spec)).isEqualTo(Specs.yaml("""
                operationId: UpdateRoom
                parameters: [{name: id, in: path}]
                requestBody: {content: {application/json: {schema: {type: object}}}}
                responses: {'204': {description: Done.}}
                """));
        assertThat(spec.root().path("components")).isEqualTo(Specs.yaml("schemas: {}"));
    }

    @Test
    void readsTheValuesOfNewerExamples() {
        Spec spec = Specs.spec("""
                openapi: 3.2.0
                paths: {/v1/A: {get: {responses: {'200': {content: {a/b: {examples: {a: {dataValue: 3, serializedValue: '3'}}}}}}}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(Specs.operationOf(spec).at("/responses/200/content"))
                .isEqualTo(Specs.yaml("{a/b: {examples: {a: {value: 3}}}}"));
    }

    @Test
    void replacesDescriptionsByThoseBesideTheReference() {
        Spec spec = Specs.spec("""
                openapi: 3.1.0
                paths: {/v1/A: {get: {responses: {'200': {$ref: '#/components/responses/A', description: B.}}}}}
                components: {responses: {A: {description: A., content: {}}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(Specs.operationOf(spec).path("responses"))
                .isEqualTo(Specs.yaml("{'200': {description: B., content: {}}}"));
    }

    @Test
    void describesAResponseByItsSummary() {
        Spec spec = Specs.spec("""
                openapi: 3.2.0
                paths: {/v1/A: {get: {responses: {'200': {summary: A., content: {}}, '400': {summary: B., description: C.}}}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(Specs.operationOf(spec).path("responses"))
                .isEqualTo(Specs.yaml("{'200': {content: {}, description: A.}, '400': {description: C.}}"));
    }

    @Test
    void inlinesNamedExamplesAndDropsMissingOnes() {
        Spec spec = Specs.spec("""
                openapi: 3.0.1
                paths:
                  /v1/Rooms:
                    get:
                      operationId: ListRooms
                      parameters: [{name: a, in: query, examples: {one: {$ref: '#/components/examples/Room'}}}]
                      responses:
                        '200':
                          content:
                            application/json:
                              examples:
                                one: {$ref: '#/components/examples/Room'}
                                lost: {$ref: '#/components/examples/Lost'}
                components: {examples: {Room: {value: {name: den}}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        JsonNode named = Specs.yaml("one: {value: {name: den}}");
        JsonNode operation = Specs.operationOf(spec);
        assertThat(operation.at("/parameters/0/examples")).isEqualTo(named);
        assertThat(operation.at("/responses/200/content/application~1json/examples"))
                .isEqualTo(named);
    }

    @Test
    void copiesSharedResponses() {
        Spec spec = Specs.spec("""
                openapi: 3.1.0
                paths:
                  /v1/A: {get: {operationId: A, responses: {'200': {$ref: '#/components/responses/Done'}}}}
                  /v1/B: {get: {operationId: B, responses: {'200': {$ref: '#/components/responses/Done'}}}}
                components: {responses: {Done: {description: Done.}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        JsonNode first = spec.root().at("/paths/~1v1~1A/get/responses/200");
        assertThat(first).isNotSameAs(spec.root().at("/paths/~1v1~1B/get/responses/200"));
    }

    @Test
    void putsParametersOfThePathFirst() {
        Spec spec = Specs.spec("""
                openapi: 3.0.1
                paths:
                  /v1/Rooms/{Sid}:
                    servers: [{url: 'https://video.example.com'}]
                    summary: A room
                    parameters: [{$ref: '#/components/parameters/Sid'}]
                    get:
                      operationId: FetchRoom
                      parameters: [{name: Verbose, in: query}]
                      responses: {}
                      security: []
                      callbacks: {}
                components: {parameters: {Sid: {name: Sid, in: path}}}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(spec.root().at("/paths/~1v1~1Rooms~1{Sid}")).isEqualTo(Specs.yaml("""
                get:
                  operationId: FetchRoom
                  parameters: [{name: Sid, in: path}, {name: Verbose, in: query}]
                  responses: {}
                """));
    }

    @Test
    void dropsUnusedSchemas() {
        Spec spec = Specs.schemas("""
                Thing: {properties: {parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}}
                Part: {anyOf: [{$ref: '#/components/schemas/Thing'}, {additionalProperties: {$ref: '#/components/schemas/End'}}]}
                End: {type: string}
                Lonely: {properties: {other: {$ref: '#/components/schemas/Other'}}}
                Other: {type: string}
                """);
        SelectOperations.apply(spec, "/v1/");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing", "Part", "End");
    }

    @Test
    void ignoresUnusedBrokenSchemas() {
        Spec spec = Specs.schemas("Thing: {type: object}\nLonely: {$ref: '#/components/schemas/None'}\n");
        SelectOperations.apply(spec, "/v1/");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing");
    }

    @Test
    void namesFileAndPlaceOfABrokenReference() {
        Spec spec = Specs.schemas("Thing: {properties: {part: {items: {$ref: '#/components/schemas/Part'}}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/Thing/properties/part/items: refers to"
                        + " '#/components/schemas/Part', which is not in this document: add what is missing"
                        + " there, or correct the reference.");
    }

    @Test
    void refusesReferencesToOtherDocuments() {
        Spec spec = Specs.schemas("Thing: {$ref: 'common.yaml#/Thing'}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessageStartingWith("vendor.yaml, components/schemas/Thing: refers to 'common.yaml#/Thing',");
    }

    @Test
    void refusesReferencesToOtherThanNamedSchemas() {
        Spec spec = Specs.schemas("Thing: {$ref: '#/paths/~1v1~1Things'}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, components/schemas/Thing: refers to '#/paths/~1v1~1Things', which is not"
                        + " a named schema: move it to components/schemas and refer to it there.");
    }

    @Test
    void refusesReferencesIntoNamedSchemas() {
        Spec spec = Specs.schemas(
                "Thing: {properties: {a: {type: string}, b: {$ref: '#/components/schemas/Thing/properties/a'}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessageContaining("Thing/properties/a', which is not a named");
    }

    @Test
    void refusesParametersThatReferInACircle() {
        Spec spec = Specs.spec("""
                openapi: 3.1.0
                paths: {/v1/A: {get: {operationId: A, parameters: [{$ref: '#/components/parameters/A'}]}}}
                components: {parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}}
                """);

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, GET /v1/A: refers to itself: break the circle of references.");
    }

    @Test
    void acceptsSchemasThatContainThemselves() {
        Spec spec = Specs.schemas("Thing: {properties: {child: {$ref: '#/components/schemas/Thing'}}}");
        SelectOperations.apply(spec, "/v1/");

        assertThat(spec.schemas().has("Thing")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{openapi: 3.0.1}", "{paths: {}}", "{openapi: 3.0.1, paths: []}"})
    void refusesOtherDocuments(String text) {
        assertThatThrownBy(() -> SelectOperations.apply(Specs.spec(text), "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml: is not an OpenAPI 3 document ('openapi' or 'paths' is missing):"
                        + " put the contract there.");
    }

    @Test
    void refusesSwagger2() {
        assertThatThrownBy(() -> SelectOperations.apply(Specs.spec("{swagger: '2.0', paths: {}}"), "/v1/"))
                .hasMessage("vendor.yaml: is a document of Swagger 2.0, not of OpenAPI 3: convert it to OpenAPI 3.");
    }

    @Test
    void refusesADocumentWithoutWantedPaths() {
        Spec spec = Specs.spec("{openapi: 3.0.1, paths: {/v2/A: {get: {operationId: A, responses: {}}}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, paths: has no operation whose path starts with /v1/:"
                        + " check that this is the right document.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]"})
    void refusesAPathWithoutOperationsOfItsOwn(String item) {
        Spec spec = Specs.spec("{openapi: 3.1.0, paths: {/v1/A: " + item + "}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, /v1/A: is not an object of operations: put its operations there.");
    }

    @Test
    void refusesAPathThatLeadsNowhere() {
        Spec spec = Specs.spec("{openapi: 3.1.0, paths: {/v1/A: {$ref: '#/components/pathItems/A'}}}");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .hasMessageStartingWith(
                        "vendor.yaml, /v1/A: refers to '#/components/pathItems/A', which is not in this document");
    }

    @Test
    void refusesNamedSchemasThatAreEachOther() {
        Spec spec = Specs.schemas(
                "Thing: {$ref: '#/components/schemas/Other'}\nOther: {$ref: '#/components/schemas/Thing'}\n");

        assertThatThrownBy(() -> SelectOperations.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(": refers to itself: break the circle of references.");
    }

    @Test
    void replacesParametersOfThePath() {
        Spec spec = Specs.spec("""
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

        assertThat(Specs.operationOf(spec).path("parameters"))
                .containsExactlyInAnyOrder(
                        Specs.yaml("{name: Sid, in: query}"),
                        Specs.yaml("{name: Sid, in: path, description: SID of a room., schema: {}}"));
    }
}
