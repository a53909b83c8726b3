package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineAliasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: array, items: {type: string}}",
                "{type: object, additionalProperties: {type: string}}",
                "{type: string, format: uuid}",
                "{}"
            })
    void inlinesSchemasWithoutClass(String alias) {
        Spec spec = applied("Thing: {properties: {part: {$ref: '#/components/schemas/Part'}}}\nPart: " + alias);

        assertThat(Specs.field(spec, "part")).isEqualTo(Specs.yaml(alias));
        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{properties: {a: {type: string}}}", "{type: string, enum: [a]}"})
    void keepsSchemasWithClass(String schema) {
        Spec spec = applied("Thing: {properties: {part: {$ref: '#/components/schemas/Part'}}}\nPart: " + schema);

        assertThat(Specs.field(spec, "part")).isEqualTo(Specs.yaml("{$ref: '#/components/schemas/Part'}"));
        assertThat(Specs.schema(spec, "Part")).isEqualTo(Specs.yaml(schema));
    }

    @Test
    void keepsTheDescriptionOfAUse() {
        Spec spec = applied("""
                Thing:
                  properties:
                    part: {allOf: [{$ref: '#/components/schemas/Parts'}], description: Its parts., nullable: true}
                    other: {$ref: '#/components/schemas/Parts'}
                Parts: {type: array, items: {type: string}, description: Parts., example: [a], default: [], deprecated: true}
                """);

        assertThat(Specs.field(spec, "part"))
                .isEqualTo(Specs.yaml("{description: Its parts., nullable: true, type: array, items: {type: string}}"));
        assertThat(Specs.field(spec, "other"))
                .isEqualTo(Specs.yaml("{type: array, items: {type: string}, description: Parts.}"));
    }

    @Test
    void followsAliasesOfAliases() {
        Spec spec = applied("""
                Thing: {properties: {parts: {$ref: '#/components/schemas/Parts'}}}
                Parts: {type: array, items: {$ref: '#/components/schemas/Names'}}
                Names: {type: array, items: {$ref: '#/components/schemas/Kind'}}
                Kind: {type: string, enum: [a]}
                """);

        assertThat(Specs.field(spec, "parts")).isEqualTo(Specs.yaml("""
                {type: array, items: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                """));
    }

    @Test
    void endsListsOfThemselvesInAnyValue() {
        Spec spec = applied("""
                Thing: {properties: {tree: {$ref: '#/components/schemas/Tree'}}}
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                """);

        assertThat(Specs.field(spec, "tree").path("type").asText()).isEqualTo("array");
        assertThat(spec.root().toString()).doesNotContain("schemas/Tree").contains("\"items\":{}");
    }

    @Test
    void joinsAlternativesThatAreTheSameClass() {
        Spec spec = applied("""
                Thing:
                  properties: {a: {type: string}}
                  x-alternatives:
                  - {$ref: '#/components/schemas/Part', x-values: [one]}
                  - {$ref: '#/components/schemas/Alias', x-values: [two]}
                Alias: {allOf: [{$ref: '#/components/schemas/Part'}]}
                Part: {properties: {a: {type: string}}}
                """);

        assertThat(Specs.schema(spec, "Thing").path("x-alternatives"))
                .isEqualTo(Specs.yaml("[{$ref: '#/components/schemas/Part', x-values: [one, two]}]"));
    }

    private static Spec applied(String schemas) {
        Spec spec = Specs.schemas(schemas);
        InlineAliases.apply(spec);
        return spec;
    }
}
