package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class InlineSchemasTest {
    @Test
    void anAnswersObjectIsNamedAfterItsOperation() {
        Spec spec = Documents.operation("""
                operationId: list_rooms
                responses:
                  '200': {content: {application/json: {schema: {title: T, properties: {rooms: {type: array}}}}}}
                """);
        InlineSchemas.apply(spec);

        assertThat(Documents.schema(spec, "ListRoomsResponse"))
                .isEqualTo(Documents.yaml("{title: T, properties: {rooms: {type: array}}}"));
        assertThat(Documents.operationOf(spec).at("/responses/200/content/application~1json/schema"))
                .isEqualTo(reference("ListRoomsResponse"));
    }

    @Test
    void aFieldsObjectIsNamedAfterOwnerAndField() {
        Spec spec = moved("""
                v1.some_thing:
                  properties:
                    status: {enum: [a]}
                    parts: {type: array, items: {properties: {size: {enum: [1]}}}}
                    map: {additionalProperties: {properties: {}}}
                """);

        assertThat(spec.schemas().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "v1.some_thing",
                        "SomeThingStatus",
                        "SomeThingPartsItem",
                        "SomeThingPartsItemSize",
                        "SomeThingMapValue");
        JsonNode parts = spec.root().at("/components/schemas/v1.some_thing/properties/parts/items");
        assertThat(parts).isEqualTo(reference("SomeThingPartsItem"));
        assertThat(spec.root().at("/components/schemas/SomeThingPartsItem/properties/size"))
                .isEqualTo(reference("SomeThingPartsItemSize"));
    }

    @Test
    void parametersEnumsAreNamedAfterThem() {
        Spec spec = Documents.operation("""
                operationId: A
                parameters: [{name: sort_order, in: query, schema: {type: string, enum: [asc, desc]}}]
                responses: {}
                """);
        InlineSchemas.apply(spec);

        assertThat(Documents.operationOf(spec).at("/parameters/0/schema")).isEqualTo(reference("SortOrder"));
        assertThat(Documents.schema(spec, "SortOrder")).isEqualTo(Documents.yaml("{type: string, enum: [asc, desc]}"));
    }

    @Test
    void bodiesStayAndTheirPartsMove() {
        Spec spec = Documents.operation("""
                operationId: CreateRoom
                requestBody: {content: {application/json: {schema: {properties: {kind: {enum: [a]}}}}}}
                responses: {}
                """);
        InlineSchemas.apply(spec);

        assertThat(Documents.operationOf(spec).at("/requestBody/content/application~1json/schema/properties/kind"))
                .isEqualTo(reference("CreateRoomKind"));
        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("CreateRoomKind");
    }

    @Test
    void whatBelongsToTheUseStaysThere() {
        Spec spec = moved("Thing: {properties: {kind: {enum: [a], nullable: true, example: a, description: D.}}}");

        assertThat(Documents.field(spec, "kind")).isEqualTo(Documents.yaml("""
                {allOf: [{$ref: '#/components/schemas/ThingKind'}], description: D., nullable: true, example: a}
                """));
        assertThat(Documents.schema(spec, "ThingKind")).isEqualTo(Documents.yaml("{enum: [a], description: D.}"));
    }

    @Test
    void aPiiMarkStaysAtTheField() {
        Spec spec = moved("Thing: {properties: {kind: {enum: [a], x-hidden: true}}}");

        assertThat(Documents.field(spec, "kind").path("x-hidden").asBoolean()).isTrue();
    }

    @Test
    void equalObjectsShareOneSchemaWhateverTheirSentences() {
        Spec spec = moved("""
                A: {properties: {rule: {x-name: Rule, properties: {all: {type: boolean}}, description: One.}}}
                B: {properties: {rule: {x-name: Rule, properties: {all: {type: boolean}}, description: Two.}}}
                """);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("A", "B", "Rule");
        assertThat(spec.root().at("/components/schemas/B/properties/rule/allOf/0"))
                .isEqualTo(reference("Rule"));
    }

    @Test
    void differentObjectsOfOneNameAreNumbered() {
        Spec spec = moved("""
                A: {properties: {rule: {x-name: Rule, enum: [a]}}}
                B: {properties: {rule: {x-name: Rule, enum: [b]}}}
                C: {properties: {rule: {x-name: Rule, enum: [b]}}}
                D: {properties: {rule: {x-name: Rule, enum: [d]}}}
                """);

        assertThat(spec.schemas().fieldNames())
                .toIterable()
                .containsExactly("A", "B", "C", "D", "Rule", "Rule2", "Rule3");
        assertThat(spec.root().at("/components/schemas/C/properties/rule")).isEqualTo(reference("Rule2"));
    }

    @Test
    void listsMapsAndScalarsStay() {
        String thing = "{properties: {a: {type: string}, b: {type: array, items: {type: string}}, c: {type: object}}}";

        assertThat(Documents.schema(moved("Thing: " + thing), "Thing")).isEqualTo(Documents.yaml(thing));
    }

    private static Spec moved(String schemas) {
        Spec spec = Documents.schemas(schemas);
        InlineSchemas.apply(spec);
        return spec;
    }

    private static JsonNode reference(String name) {
        return Documents.yaml("{$ref: '#/components/schemas/" + name + "'}");
    }
}
