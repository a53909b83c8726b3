package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeCombinationsTest {
    private static final String PARTS = """
            A: {type: object, required: [id, a], properties: {id: {type: string}, a: {type: string}}}
            B: {type: object, required: [id, b], properties: {id: {type: integer}, b: {type: string}}}
            Kind: {type: string, enum: [x]}
            """;
    private static final String BOTH = "[{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]";

    @ParameterizedTest
    @ValueSource(strings = {"anyOf", "oneOf"})
    void mergesAlternativesAndRequiresCommonFields(String key) {
        assertThat(combined("Thing: {description: Either., " + key + ": " + BOTH + "}"))
                .isEqualTo(Specs.yaml("""
                        description: Either.
                        type: object
                        properties: {id: {}, a: {type: string}, b: {type: string}}
                        required: [id]
                        x-alternatives: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                        """));
    }

    @Test
    void joinsFieldsAndRequirementsOfAllOf() {
        assertThat(combined("Thing: {allOf: " + BOTH + "}")).isEqualTo(Specs.yaml("""
                type: object
                properties: {id: {type: string}, a: {type: string}, b: {type: string}}
                required: [id, a, b]
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            allOf; {readOnly: true}; {};                true
            allOf; {};               {readOnly: true};  true
            oneOf; {readOnly: true}; {};                false
            oneOf; {readOnly: true}; {readOnly: true};  true
            """)
    void joinsAccessOfFields(String key, String one, String other, boolean readOnly) {
        String parts = "[{properties: {id: " + one + "}}, {properties: {id: " + other + "}}]";

        assertThat(combined("Thing: {" + key + ": " + parts + "}")
                        .at("/properties/id/readOnly")
                        .asBoolean())
                .isEqualTo(readOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{$ref: '#/components/schemas/Part'}, {readOnly: true}]",
                "[{readOnly: true, properties: {a: {type: string}}}, {properties: {b: {type: string}}}]",
                "[{allOf: [{properties: {a: {type: string}}}, {readOnly: true}]}, {required: [a]}]"
            })
    void isReadOnlyIfOnePartIs(String parts) {
        String part = "Part: {type: object, properties: {a: {type: string}}}";

        assertThat(combined(part + "\nThing: {allOf: " + parts + "}")
                        .path("readOnly")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void namesNumbersAfterTheTitlesOfAlternatives() {
        Spec spec = Specs.schemas("""
                Thing: {type: object, properties: {a: {oneOf: [{$ref: '#/components/schemas/M'}, {$ref: '#/components/schemas/H'}]}}}
                M: {title: ONE_MINUTE, type: integer, enum: [60]}
                H: {title: one hour, type: integer, const: 3600}
                """);
        NormaliseSchemas.apply(spec);
        MergeCombinations.apply(spec);

        assertThat(Specs.field(spec, "a").path("enum")).isEqualTo(Specs.yaml("[60, 3600]"));
        assertThat(Specs.field(spec, "a").path("x-constants"))
                .isEqualTo(Specs.yaml("{'60': ONE_MINUTE, '3600': ONE_HOUR}"));
    }

    @Test
    void keepsNumbersBesideConstantsNumbers() {
        JsonNode joined = combined("Thing: {oneOf: [{type: integer, enum: [60]}, {type: integer}]}");

        assertThat(joined.has("enum")).isFalse();
        assertThat(joined.path("type").asText()).isEqualTo("integer");
    }

    @Test
    void keepsOtherTypesBesideFields() {
        JsonNode joined =
                combined("Thing: {oneOf: [{type: boolean}, {type: object}], required: [a], properties: {a: {}}}");

        assertThat(joined)
                .isEqualTo(Specs.yaml(
                        "{x-alternatives: [{type: boolean}, {type: object, properties: {a: {}}, required: [a]}]}"));
    }

    @Test
    void joinsAMapAndFieldsToAnObject() {
        JsonNode joined = combined("Thing: {allOf: [{type: object, additionalProperties: {type: string}},"
                + " {type: object, properties: {a: {type: string}}}]}");

        assertThat(joined.path("properties")).isEqualTo(Specs.yaml("{a: {type: string}}"));
        assertThat(joined.has("x-alternatives")).isFalse();
    }

    @Test
    void putsOwnFieldsFirst() {
        String own = "required: [c], properties: {c: {type: string}, id: {type: boolean}}";

        assertThat(combined("Thing: {" + own + ", anyOf: " + BOTH + "}")).isEqualTo(Specs.yaml("""
                type: object
                properties: {c: {type: string}, id: {type: boolean}, a: {type: string}, b: {type: string}}
                required: [c, id]
                x-alternatives: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                """));
    }

    @Test
    void widensFieldsOfAlternatives() {
        assertThat(combined("""
                Thing: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
                One: {properties: {kind: {type: string, enum: [one]}, at: {type: string, format: date}, cost: {type: integer}, part: {$ref: '#/components/schemas/A'}}}
                Two: {properties: {kind: {type: string, enum: [two]}, at: {type: string}, cost: {type: number, format: double}, part: {allOf: [{$ref: '#/components/schemas/A'}], description: Of it.}}}
                """).path("properties")).isEqualTo(Specs.yaml("""
                kind: {type: string, enum: [one, two]}
                at: {type: string}
                cost: {type: number}
                part: {$ref: '#/components/schemas/A'}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{description: One.}", "{type: object}"})
    void ignoresPartsWithoutType(String part) {
        JsonNode thing = combined("Thing: {allOf: [{$ref: '#/components/schemas/A'}, " + part + "]}");

        assertThat(thing.path("allOf")).isEqualTo(Specs.yaml("[{$ref: '#/components/schemas/A'}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{type: string}, {$ref: '#/components/schemas/Kind'}]                                 | {allOf: [{$ref: '#/components/schemas/Kind'}]}
            [{type: string}, {type: string, enum: [a]}]                                           | {type: string, enum: [a]}
            [{type: integer, minimum: 1}, {type: integer}]                                        | {type: integer}
            [{type: integer}, {type: number, format: double}]                                     | {type: number}
            [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]         | {type: array, items: {}}
            [{type: string}, {type: array, items: {type: string}}]                                | {}
            """)
    void mergesAlternativesOfOneType(String branches, String type) {
        assertThat(combined("Thing: {oneOf: " + branches + "}")).isEqualTo(Specs.yaml(type));
    }

    @Test
    void keepsReferences() {
        String reference = "{allOf: [{$ref: '#/components/schemas/A'}], description: One.}";

        assertThat(combined("Thing: " + reference)).isEqualTo(Specs.yaml(reference));
    }

    @Test
    void mergesMixturesWithoutClassesToAnyValue() {
        assertThat(combined("Thing: {description: Any., oneOf: [{type: string}, {type: integer}]}"))
                .isEqualTo(Specs.yaml("description: Any."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{$ref: '#/components/schemas/A'}, {type: string}]",
                "[{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Kind'}]",
                "[{type: array, items: {$ref: '#/components/schemas/A'}}, {$ref: '#/components/schemas/A'}]",
                "[{type: object, additionalProperties: {type: string}}, {$ref: '#/components/schemas/A'}]"
            })
    void keepsTheClassesOfMixtures(String branches) {
        assertThat(combined("Thing: {description: Any., oneOf: " + branches + "}"))
                .isEqualTo(Specs.yaml("{description: Any., x-alternatives: " + branches + "}"));
    }

    @Test
    void keepsAnyValueBesideAClass() {
        assertThat(combined("Thing: {oneOf: [{$ref: '#/components/schemas/A'}, {description: Anything.}]}"))
                .isEqualTo(Specs.yaml("{x-alternatives: [{$ref: '#/components/schemas/A'}]}"));
    }

    @Test
    void requiresNoFieldThatSomeAlternativesDoNotAnswerWith() {
        JsonNode thing = combined("""
                Thing: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
                One: {required: [a, b], properties: {a: {type: string}, b: {type: string, writeOnly: true}}}
                Two: {required: [a, b], properties: {a: {type: string, writeOnly: true}, b: {type: string, writeOnly: true}}}
                """);

        assertThat(thing.path("required")).isEqualTo(Specs.yaml("[b]"));
    }

    @Test
    void ignoresTheShapeOfAnAlternativeWithoutFields() {
        assertThat(combined("Thing: {oneOf: [{type: object}, {$ref: '#/components/schemas/A'}]}"))
                .isEqualTo(Specs.yaml("""
                        type: object
                        properties: {id: {type: string}, a: {type: string}}
                        required: []
                        x-alternatives: [{$ref: '#/components/schemas/A'}]
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cat: %s\nThing: %s\nDog: %s\n", "Dog: %3$s\nThing: %2$s\nCat: %1$s\n"})
    void givesAParentTheFieldsOfItsAlternativesAndThemItsOwnAlone(String order) {
        String parent =
                "{properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}";
        String child = "{allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {%s: {type: boolean}}}]}";
        Spec spec = Specs.schemas(order.formatted(child.formatted("indoor"), parent, child.formatted("loud")));
        MergeCombinations.apply(spec);

        assertThat(Specs.schema(spec, "Thing").path("properties"))
                .isEqualTo(Specs.yaml("{kind: {type: string}, indoor: {type: boolean}, loud: {type: boolean}}"));
        assertThat(Specs.schema(spec, "Cat").path("properties"))
                .isEqualTo(Specs.yaml("{kind: {type: string}, indoor: {type: boolean}}"));
        assertThat(Specs.schema(spec, "Dog").path("properties"))
                .isEqualTo(Specs.yaml("{kind: {type: string}, loud: {type: boolean}}"));
    }

    @Test
    void givesAFieldOfSeveralClassesASchemaWithBoth() {
        Spec spec = Specs.schemas("""
                Thing: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
                One: {properties: {part: {$ref: '#/components/schemas/A'}, parts: {type: array, items: {$ref: '#/components/schemas/A'}}}}
                Two: {properties: {part: {$ref: '#/components/schemas/B'}, parts: {type: array, items: {$ref: '#/components/schemas/B'}}}}
                """ + PARTS);
        MergeCombinations.apply(spec);

        assertThat(Specs.field(spec, "part")).isEqualTo(Specs.yaml("{$ref: '#/components/schemas/ThingPart'}"));
        assertThat(Specs.schema(spec, "ThingPart").path("x-alternatives")).isEqualTo(Specs.yaml(BOTH));
        assertThat(Specs.schema(spec, "ThingParts").path("items").path("$ref").asText())
                .isEqualTo("#/components/schemas/ThingPart");
    }

    @Test
    void endsWhereClassesContainEachOther() {
        Spec spec = Specs.schemas("""
                Thing: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
                One: {properties: {part: {$ref: '#/components/schemas/One'}, other: {$ref: '#/components/schemas/Two'}}}
                Two: {properties: {part: {$ref: '#/components/schemas/Two'}, other: {$ref: '#/components/schemas/Thing'}}}
                """);
        MergeCombinations.apply(spec);

        assertThat(spec.schemas().size()).isLessThan(8);
        assertThat(Specs.field(spec, "part").has("$ref")).isTrue();
    }

    @Test
    void keepsOnlyLimitsThatAllAlternativesSet() {
        assertThat(combined("""
                Thing: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
                One: {properties: {a: {type: string, maxLength: 5, pattern: ^a}}}
                Two: {properties: {a: {type: string, maxLength: 9, pattern: ^a}}}
                """).path("properties")).isEqualTo(Specs.yaml("a: {type: string, pattern: ^a}"));
    }

    @Test
    void refusesPartsThatContainEachOther() {
        Spec spec = Specs.schemas("""
                Thing: {allOf: [{$ref: '#/components/schemas/One'}, {properties: {a: {type: string}}}]}
                One: {allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {b: {type: string}}}]}
                """);

        assertThatThrownBy(() -> MergeCombinations.apply(spec)).hasMessageContaining("refers to itself");
    }

    @Test
    void leavesBranchesUnchanged() {
        Spec spec = Specs.schemas("Thing: {anyOf: " + BOTH + "}\n" + PARTS);
        MergeCombinations.apply(spec);

        assertThat(Specs.schema(spec, "A")).isEqualTo(Specs.yaml(PARTS).path("A"));
        assertThat(Specs.field(spec, "a")).isNotSameAs(spec.root().at("/components/schemas/A/properties/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thing: %s\nMiddle: %s\n", "Middle: %2$s\nThing: %1$s\n"})
    void mergesNestedCombinationsInAnyOrder(String order) {
        String thing = "{allOf: [{$ref: '#/components/schemas/Middle'}, {properties: {own: {type: string}}}]}";
        String middle = "{allOf: " + BOTH + "}";

        assertThat(combined(order.formatted(thing, middle)).path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "a", "b", "own");
    }

    @Test
    void joinsAnObjectWithItsParent() {
        Spec spec = Specs.schemas("""
                Thing:
                  type: object
                  required: [own]
                  properties: {own: {type: string}}
                  allOf: [{$ref: '#/components/schemas/A'}]
                """ + PARTS);
        NormaliseSchemas.apply(spec);
        MergeCombinations.apply(spec);

        assertThat(Specs.schema(spec, "Thing")).isEqualTo(Specs.yaml("""
                type: object
                required: [own, id, a]
                properties: {own: {type: string}, id: {type: string}, a: {type: string}}
                """));
    }

    private static JsonNode combined(String schemas) {
        Spec spec = Specs.schemas(schemas.strip() + "\n" + PARTS);
        MergeCombinations.apply(spec);
        return Specs.schema(spec, "Thing");
    }
}
