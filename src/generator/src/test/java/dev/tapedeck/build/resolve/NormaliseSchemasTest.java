package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliseSchemasTest {
    @Test
    void namesNumbersAfterTheTitlesOfConstants() {
        Spec spec = Specs.schemas(
                "Thing: {oneOf: [{const: 1, title: One}, {const: 2, title: One}, {const: 3, title: next one}, {const: 4}]}");
        NormaliseSchemas.apply(spec);

        assertThat(Specs.schema(spec, "Thing").path("enum")).isEqualTo(Specs.yaml("[1, 2, 3, 4]"));
        assertThat(Specs.schema(spec, "Thing").path("x-constants")).isEqualTo(Specs.yaml("{'1': ONE, '3': NEXT_ONE}"));
    }

    private static final String PART = "$ref: '#/components/schemas/Part'";
    private static final String UUID = "$ref: '#/components/schemas/uuid'";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string, const: a}                       | {type: string, enum: [a]}
            {oneOf: [{const: a, title: A}, {const: b, description: B.}], description: D.} | {enum: [a, b], description: D.}
            {anyOf: [{type: string, const: a}, {type: string, enum: [b, a]}]} | {type: string, enum: [a, b]}
            {type: string, anyOf: [{const: a}, {const: b}, {type: 'null'}]} | {type: string, nullable: true, enum: [a, b]}
            {oneOf: [{type: string, enum: [a, null]}, {type: string, const: b}]} | {type: string, nullable: true, enum: [a, b]}
            {anyOf: [{type: string}, {type: string, const: b}]} | {anyOf: [{type: string}, {type: string, enum: [b]}]}
            {anyOf: [{type: integer, const: 1}, {type: string, const: b}]} | {anyOf: [{type: integer, enum: [1]}, {type: string, enum: [b]}]}
            {type: string, examples: [a, b]}               | {type: string, example: a}
            {type: string, examples: []}                   | {type: string}
            {type: string, example: a}                     | {type: string, example: a}
            {type: [string]}                               | {type: string}
            {allOf: [{type: string}]}                      | {type: string}
            {allOf: [], type: string}                      | {type: string}
            {oneOf: [{type: integer}], minimum: 1}         | {type: integer, minimum: 1}
            {allOf: [{description: In., type: string}], description: Out.} | {type: string, description: Out.}
            {title: T, type: string, xml: {}, externalDocs: {}, $schema: s} | {type: string}
            {properties: {a: true}}                        | {properties: {a: {}}}
            {type: array, items: true}                     | {type: array, items: {}}
            {type: [integer, number, 'null']}              | {type: number, nullable: true}
            {type: object, unevaluatedProperties: {type: [string]}} | {type: object, additionalProperties: {type: string}}
            {type: object, properties: {}, unevaluatedProperties: {type: integer}} | {type: object, properties: {}, additionalProperties: {type: integer}}
            {type: object, unevaluatedProperties: {}}      | {type: object, additionalProperties: {}}
            {type: object, unevaluatedProperties: {not: {}}} | {type: object, additionalProperties: {}}
            {properties: {a: {type: string}}, unevaluatedProperties: {type: integer}} | {properties: {a: {type: string}}}
            {type: array, items: {type: [string, 'null']}} | {type: array, items: {type: string, nullable: true}}
            """)
    void normalisesKeywords(String vendors, String ours) {
        assertThat(normalised(vendors)).isEqualTo(Specs.yaml(ours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ref", "allOf"})
    void keepsLoneReferences(String spelling) {
        String field = spelling.equals("$ref") ? "{" + PART + "}" : "{allOf: [{" + PART + "}]}";

        assertThat(normalised(field)).isEqualTo(Specs.yaml("{" + PART + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{allOf: [{" + PART + "}], description: A.}",
                "{" + PART + ", description: A.}",
                "{" + PART + ", description: A., type: object}",
                "{oneOf: [{" + PART + "}], description: A., title: T}"
            })
    void wrapsReferencesWithSiblings(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{allOf: [{" + PART + "}], description: A.}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {anyOf: [{$ref: '#/components/schemas/Part'}], allOf: [{$ref: '#/components/schemas/Other'}]} | {anyOf: [{$ref: '#/components/schemas/Part'}], allOf: [{$ref: '#/components/schemas/Other'}]}
            {$ref: '#/components/schemas/Part', allOf: [{$ref: '#/components/schemas/Other'}]} | {allOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/Part'}]}
            """)
    void keepsReferencesBesideOthers(String vendors, String ours) {
        assertThat(normalised(vendors)).isEqualTo(Specs.yaml(ours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, format: uuid, description: Its id.}",
                "{" + UUID + ", description: Its id.}",
                "{allOf: [{" + UUID + "}], description: Its id.}",
                "{allOf: [{type: string, format: uuid}], description: Its id.}"
            })
    void inlinesNamedScalars(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{type: string, format: uuid, description: Its id.}"));
    }

    @Test
    void inlinesNullableNamedScalars() {
        assertThat(normalised("{anyOf: [{" + UUID + "}, {type: 'null'}], description: Its id.}"))
                .isEqualTo(Specs.yaml("{type: string, format: uuid, nullable: true, description: Its id.}"));
    }

    @Test
    void copiesTheDescriptionOfAScalar() {
        assertThat(normalised("{" + UUID + "}"))
                .isEqualTo(Specs.yaml("{type: string, format: uuid, description: Any UUID.}"));
    }

    @Test
    void removesNamedScalarsAndKeepsEnums() {
        Spec spec = Specs.schemas("""
                Thing: {properties: {id: {$ref: '#/components/schemas/uuid'}, kind: {$ref: '#/components/schemas/Kind'}}}
                uuid: {type: string, format: uuid}
                Kind: {type: string, enum: [a]}
                """);
        NormaliseSchemas.apply(spec);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing", "Kind");
        assertThat(Specs.field(spec, "kind").has("$ref")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, properties: {a: {type: string}}}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: false}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: true}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: {}}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: {not: {}}}",
                "{type: object, properties: {a: {type: string}}, unevaluatedProperties: {not: {}}}",
                "{type: object, properties: {a: {type: string}}, unevaluatedProperties: {}}",
                "{type: object, properties: {a: {type: string}}, unevaluatedProperties: false}"
            })
    void dropsClosedAndOpenFromObjectsWithFields(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{type: object, properties: {a: {type: string}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object}",
                "{type: object, additionalProperties: true}",
                "{type: object, additionalProperties: {}}",
                "{type: object, unevaluatedProperties: {}}",
                "{type: [object]}"
            })
    void opensObjectsWithoutFields(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{type: object, additionalProperties: {}}"));
    }

    @Test
    void keepsTheValuesOfMaps() {
        assertThat(normalised("{type: object, additionalProperties: {type: [string, 'null']}}"))
                .isEqualTo(Specs.yaml("{type: object, additionalProperties: {type: string, nullable: true}}"));
    }

    @Test
    void leavesExamplesUnchanged() {
        assertThat(normalised("{type: object, properties: {}, example: {type: [string, 'null'], title: T}}"))
                .isEqualTo(Specs.yaml("{type: object, properties: {}, example: {type: [string, 'null'], title: T}}"));
    }

    @Test
    void keepsFieldsNamedLikeKeywords() {
        String fields =
                "{type: object, properties: {title: {type: string}, xml: {type: string}, $ref: {type: string}}}";

        assertThat(normalised(fields)).isEqualTo(Specs.yaml(fields));
    }

    @Test
    void declaresOpenApi30AndDropsOtherParts() {
        Spec spec = Specs.spec("""
                openapi: 3.1.0
                jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
                info: {title: T}
                webhooks: {a: {post: {responses: {}}}}
                security: []
                externalDocs: {url: u}
                paths: {/v1/A: {get: {operationId: A, responses: {}}}}
                """);
        NormaliseSchemas.apply(spec);

        assertThat(spec.root().fieldNames()).toIterable().containsOnly("openapi", "info", "paths", "components");
        assertThat(spec.root().path("openapi").asText()).isEqualTo("3.0.3");
    }

    private static JsonNode normalised(String field) {
        Spec spec = Specs.schemas("Thing: {type: object, properties: {field: " + field + "}}\n"
                + "Part: {type: object, properties: {a: {type: string}}}\n"
                + "Other: {type: object, properties: {b: {type: string}}}\n"
                + "uuid: {type: string, format: uuid, description: Any UUID.}\n");
        NormaliseSchemas.apply(spec);
        return Specs.field(spec, "field");
    }
}
