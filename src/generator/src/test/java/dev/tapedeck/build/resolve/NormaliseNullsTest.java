package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of null becomes {@code nullable: true}. */
class NormaliseNullsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, format: uri, nullable: true}",
                "{type: [string, 'null'], format: uri}",
                "{type: ['null', string], format: uri}",
                "{anyOf: [{type: string, format: uri}, {type: 'null'}]}",
                "{anyOf: [{type: 'null'}, {type: string, format: uri}]}",
                "{oneOf: [{type: string, format: uri}, {type: 'null'}]}",
                "{anyOf: [{type: [string, 'null'], format: uri}]}",
                "{allOf: [{type: string, format: uri, nullable: true}]}",
                "{allOf: [{type: string, format: uri}], nullable: true}",
                "{type: string, anyOf: [{format: uri}, {type: 'null', title: 'Null'}]}",
                "{anyOf: [{type: string, format: uri}, {type: 'null', description: Not there yet.}]}",
                "{anyOf: [{type: string, format: uri}, {enum: [null]}]}",
                "{anyOf: [{type: string, format: uri}, {const: null}]}"
            })
    void normalisesNullableStrings(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{type: string, format: uri, nullable: true}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, enum: [a, b], nullable: true}",
                "{type: string, enum: [a, b, null], nullable: true}",
                "{type: [string, 'null'], enum: [a, b]}",
                "{type: [string, 'null'], enum: [null, a, b]}",
                "{anyOf: [{type: string, enum: [a, b]}, {type: 'null'}]}",
                "{oneOf: [{type: string, enum: [a, b, null]}, {type: 'null'}]}"
            })
    void normalisesNullableEnums(String spelling) {
        assertThat(normalised(spelling)).isEqualTo(Specs.yaml("{type: string, enum: [a, b], nullable: true}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Part'}]}",
                "{nullable: true, $ref: '#/components/schemas/Part'}",
                "{anyOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}",
                "{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Part'}]}",
                "{anyOf: [{allOf: [{$ref: '#/components/schemas/Part'}]}, {type: 'null'}]}",
                "{type: [object, 'null'], allOf: [{$ref: '#/components/schemas/Part'}]}"
            })
    void normalisesNullableReferences(String spelling) {
        assertThat(normalised(spelling))
                .isEqualTo(Specs.yaml("{nullable: true, allOf: [{$ref: '#/components/schemas/Part'}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, additionalProperties: {}, nullable: true}",
                "{type: object, additionalProperties: true, nullable: true}",
                "{type: [object, 'null']}",
                "{anyOf: [{type: object, unevaluatedProperties: {}}, {type: 'null'}]}"
            })
    void normalisesNullableObjects(String spelling) {
        assertThat(normalised(spelling))
                .isEqualTo(Specs.yaml("{type: object, additionalProperties: {}, nullable: true}"));
    }

    @Test
    void keepsDescriptionAndExample() {
        assertThat(normalised("{anyOf: [{type: string}, {type: 'null'}], description: A., examples: [x, y]}"))
                .isEqualTo(Specs.yaml("{type: string, nullable: true, description: A., example: x}"));
    }

    @Test
    void replacesSeveralTypesByAnyValue() {
        assertThat(normalised("{type: [string, integer, 'null'], description: A.}"))
                .isEqualTo(Specs.yaml("{nullable: true, description: A.}"));
    }

    @Test
    void keepsSeveralBranches() {
        assertThat(normalised("{anyOf: [{type: string}, {type: 'null'}, {type: integer}]}"))
                .isEqualTo(Specs.yaml("{anyOf: [{type: string}, {type: integer}], nullable: true}"));
    }

    private static JsonNode normalised(String field) {
        Spec spec = Specs.schemas("Thing: {type: object, properties: {field: " + field
                + "}}\nPart: {type: object, properties: {a: {type: string}}}\n");
        NormaliseSchemas.apply(spec);
        return Specs.field(spec, "field");
    }
}
