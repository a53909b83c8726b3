package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.TestDocuments;
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

        assertThat(TestDocuments.field(spec, "part")).isEqualTo(TestDocuments.yaml(alias));
        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{properties: {a: {type: string}}}", "{type: string, enum: [a]}"})
    void keepsSchemasWithClass(String schema) {
        Spec spec = applied("Thing: {properties: {part: {$ref: '#/components/schemas/Part'}}}\nPart: " + schema);

        assertThat(TestDocuments.field(spec, "part"))
                .isEqualTo(TestDocuments.yaml("{$ref: '#/components/schemas/Part'}"));
        assertThat(TestDocuments.schema(spec, "Part")).isEqualTo(TestDocuments.yaml(schema));
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

        assertThat(TestDocuments.field(spec, "part"))
                .isEqualTo(TestDocuments.yaml(
                        "{description: Its parts., nullable: true, type: array, items: {type: string}}"));
        assertThat(TestDocuments.field(spec, "other"))
                .isEqualTo(TestDocuments.yaml("{type: array, items: {type: string}, description: Parts.}"));
    }

    @Test
    void followsAliasesOfAliases() {
        Spec spec = applied("""
                Thing: {properties: {parts: {$ref: '#/components/schemas/Parts'}}}
                Parts: {type: array, items: {$ref: '#/components/schemas/Names'}}
                Names: {type: array, items: {$ref: '#/components/schemas/Kind'}}
                Kind: {type: string, enum: [a]}
                """);

        assertThat(TestDocuments.field(spec, "parts")).isEqualTo(TestDocuments.yaml("""
                {type: array, items: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                """));
    }

    @Test
    void endsListsOfThemselvesInAnyValue() {
        Spec spec = applied("""
                Thing: {properties: {tree: {$ref: '#/components/schemas/Tree'}}}
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                """);

        assertThat(TestDocuments.field(spec, "tree").path("type").asText()).isEqualTo("array");
        assertThat(spec.root().toString()).doesNotContain("schemas/Tree").contains("\"items\":{}");
    }

    private static Spec applied(String schemas) {
        Spec spec = TestDocuments.schemas(schemas);
        InlineAliases.apply(spec);
        return spec;
    }
}
