package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

class ExtractInlineSchemasTest {
    @Test
    void namesResponsesAfterTheOperation() {
        Spec spec = Specs.operation("""
                operationId: list_rooms
                responses:
                  '200': {content: {application/json: {schema: {title: T, properties: {rooms: {type: array}}}}}}
                """);
        ExtractInlineSchemas.apply(spec);

        assertThat(Specs.schema(spec, "ListRoomsResponse"))
                .isEqualTo(Specs.yaml("{title: T, properties: {rooms: {type: array}}}"));
        assertThat(Specs.operationOf(spec).at("/responses/200/content/application~1json/schema"))
                .isEqualTo(reference("ListRoomsResponse"));
    }

    @Test
    void namesFieldsAfterOwnerAndField() {
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
    void namesEnumsAfterTheirParameter() {
        Spec spec = Specs.operation("""
                operationId: A
                parameters: [{name: sort_order, in: query, schema: {type: string, enum: [asc, desc]}}]
                responses: {}
                """);
        ExtractInlineSchemas.apply(spec);

        assertThat(Specs.operationOf(spec).at("/parameters/0/schema")).isEqualTo(reference("SortOrder"));
        assertThat(Specs.schema(spec, "SortOrder")).isEqualTo(Specs.yaml("{type: string, enum: [asc, desc]}"));
    }

    @Test
    void keepsBodiesAndMovesTheirParts() {
        Spec spec = Specs.operation("""
                operationId: CreateRoom
                requestBody: {content: {application/json: {schema: {properties: {kind: {enum: [a]}}}}}}
                responses: {}
                """);
        ExtractInlineSchemas.apply(spec);

        assertThat(Specs.operationOf(spec).at("/requestBody/content/application~1json/schema/properties/kind"))
                .isEqualTo(reference("CreateRoomKind"));
        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("CreateRoomKind");
    }

    @Test
    void keepsKeywordsOfTheUse() {
        Spec spec = moved("Thing: {properties: {kind: {enum: [a], nullable: true, example: a, description: D.}}}");

        assertThat(Specs.field(spec, "kind")).isEqualTo(Specs.yaml("""
                {allOf: [{$ref: '#/components/schemas/ThingKind'}], description: D., nullable: true, example: a}
                """));
        assertThat(Specs.schema(spec, "ThingKind")).isEqualTo(Specs.yaml("{enum: [a], description: D.}"));
    }

    @Test
    void keepsHiddenOnTheField() {
        Spec spec = moved("Thing: {properties: {kind: {enum: [a], x-hidden: true}}}");

        assertThat(Specs.field(spec, "kind").path("x-hidden").asBoolean()).isTrue();
    }

    @Test
    void sharesEqualObjectsWhateverTheirDescriptions() {
        Spec spec = moved("""
                A: {properties: {rule: {x-name: Rule, properties: {all: {type: boolean}}, description: One.}}}
                B: {properties: {rule: {x-name: Rule, properties: {all: {type: boolean}}, description: Two.}}}
                """);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("A", "B", "Rule");
        assertThat(spec.root().at("/components/schemas/B/properties/rule/allOf/0"))
                .isEqualTo(reference("Rule"));
    }

    @Test
    void numbersDifferentObjectsOfOneName() {
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
    void keepsListsMapsAndScalars() {
        String thing = "{properties: {a: {type: string}, b: {type: array, items: {type: string}}, c: {type: object}}}";

        assertThat(Specs.schema(moved("Thing: " + thing), "Thing")).isEqualTo(Specs.yaml(thing));
    }

    private static Spec moved(String schemas) {
        Spec spec = Specs.schemas(schemas);
        ExtractInlineSchemas.apply(spec);
        return spec;
    }

    private static JsonNode reference(String name) {
        return Specs.yaml("{$ref: '#/components/schemas/" + name + "'}");
    }
}
