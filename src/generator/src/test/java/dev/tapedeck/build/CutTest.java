package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void keepsThePathsWithThePrefix() {
        Spec spec = Documents.spec("""
                openapi: 3.0.1
                paths:
                  /v1/Rooms: {get: {operationId: ListRooms, responses: {}}}
                  /v2/Rooms: {get: {operationId: ListNewRooms, responses: {}}}
                  /beta/v1/Rooms: {get: {operationId: ListBetaRooms, responses: {}}}
                  x-internal: {}
                """);
        Cut.apply(spec, "/v1/");

        assertThat(spec.operations()).extracting(Spec.Operation::title).containsExactly("GET /v1/Rooms");
        assertThat(spec.root().path("paths").size()).isEqualTo(1);
    }

    @Test
    void putsSharedParametersAndAnswersWhereTheyAreUsed() {
        Spec spec = Documents.spec("""
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
        Cut.apply(spec, "/v1/");

        assertThat(Documents.operationOf(spec)).isEqualTo(Documents.yaml("""
                operationId: UpdateRoom
                parameters: [{name: id, in: path}]
                requestBody: {content: {application/json: {schema: {type: object}}}}
                responses: {'204': {description: Done.}}
                """));
        assertThat(spec.root().path("components")).isEqualTo(Documents.yaml("schemas: {}"));
    }

    @Test
    void putsNamedExamplesWhereTheyAreUsedAndLeavesOutThoseThatAreMissing() {
        Spec spec = Documents.spec("""
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
        Cut.apply(spec, "/v1/");

        JsonNode named = Documents.yaml("one: {value: {name: den}}");
        JsonNode operation = Documents.operationOf(spec);
        assertThat(operation.at("/parameters/0/examples")).isEqualTo(named);
        assertThat(operation.at("/responses/200/content/application~1json/examples"))
                .isEqualTo(named);
    }

    @Test
    void sharedAnswersBecomeCopies() {
        Spec spec = Documents.spec("""
                openapi: 3.1.0
                paths:
                  /v1/A: {get: {operationId: A, responses: {'200': {$ref: '#/components/responses/Done'}}}}
                  /v1/B: {get: {operationId: B, responses: {'200': {$ref: '#/components/responses/Done'}}}}
                components: {responses: {Done: {description: Done.}}}
                """);
        Cut.apply(spec, "/v1/");

        JsonNode first = spec.root().at("/paths/~1v1~1A/get/responses/200");
        assertThat(first).isNotSameAs(spec.root().at("/paths/~1v1~1B/get/responses/200"));
    }

    @Test
    void putsThePathsParametersBeforeTheOperations() {
        Spec spec = Documents.spec("""
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
        Cut.apply(spec, "/v1/");

        assertThat(spec.root().at("/paths/~1v1~1Rooms~1{Sid}")).isEqualTo(Documents.yaml("""
                get:
                  operationId: FetchRoom
                  parameters: [{name: Sid, in: path}, {name: Verbose, in: query}]
                  responses: {}
                """));
    }

    @Test
    void dropsSchemasThatNoOperationLeadsTo() {
        Spec spec = Documents.schemas("""
                Thing: {properties: {parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}}
                Part: {anyOf: [{$ref: '#/components/schemas/Thing'}, {additionalProperties: {$ref: '#/components/schemas/End'}}]}
                End: {type: string}
                Lonely: {properties: {other: {$ref: '#/components/schemas/Other'}}}
                Other: {type: string}
                """);
        Cut.apply(spec, "/v1/");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing", "Part", "End");
    }

    @Test
    void aBrokenSchemaThatNobodyUsesIsNoFault() {
        Spec spec = Documents.schemas("Thing: {type: object}\nLonely: {$ref: '#/components/schemas/None'}\n");
        Cut.apply(spec, "/v1/");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing");
    }

    @Test
    void namesFileAndPlaceOfAReferenceThatLeadsNowhere() {
        Spec spec = Documents.schemas("Thing: {properties: {part: {items: {$ref: '#/components/schemas/Part'}}}}");

        assertThatThrownBy(() -> Cut.apply(spec, "/v1/"))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/Thing/properties/part/items: refers to"
                        + " '#/components/schemas/Part', which leads nowhere in this document: add what is missing"
                        + " there, or correct the reference.");
    }

    @Test
    void refusesReferencesToOtherDocuments() {
        Spec spec = Documents.schemas("Thing: {$ref: 'common.yaml#/Thing'}");

        assertThatThrownBy(() -> Cut.apply(spec, "/v1/"))
                .hasMessageStartingWith("vendor.yaml, components/schemas/Thing: refers to 'common.yaml#/Thing',");
    }

    @Test
    void refusesASchemaReferenceThatIsNotToANamedSchema() {
        Spec spec = Documents.schemas("Thing: {$ref: '#/paths/~1v1~1Things'}");

        assertThatThrownBy(() -> Cut.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, components/schemas/Thing: refers to '#/paths/~1v1~1Things', which is no"
                        + " named schema: move it to components/schemas and refer to it there.");
    }

    @Test
    void refusesAReferenceIntoANamedSchema() {
        Spec spec = Documents.schemas(
                "Thing: {properties: {a: {type: string}, b: {$ref: '#/components/schemas/Thing/properties/a'}}}");

        assertThatThrownBy(() -> Cut.apply(spec, "/v1/"))
                .hasMessageContaining("Thing/properties/a', which is no named");
    }

    @Test
    void refusesParametersThatReferInACircle() {
        Spec spec = Documents.spec("""
                openapi: 3.1.0
                paths: {/v1/A: {get: {operationId: A, parameters: [{$ref: '#/components/parameters/A'}]}}}
                components: {parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}}
                """);

        assertThatThrownBy(() -> Cut.apply(spec, "/v1/"))
                .hasMessage("vendor.yaml, GET /v1/A: refers to itself: break the circle of references.");
    }

    @Test
    void aSchemaMayContainItself() {
        Spec spec = Documents.schemas("Thing: {properties: {child: {$ref: '#/components/schemas/Thing'}}}");
        Cut.apply(spec, "/v1/");

        assertThat(spec.schemas().has("Thing")).isTrue();
    }
}
