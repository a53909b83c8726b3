package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseReferencesTest {
    private static final String PART = "#/components/schemas/Part";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/b       | AB     | #/components/schemas/a~1b
            a b       | AB     | #/components/schemas/a%20b
            a+b       | AB     | #/components/schemas/a+b
            'a~b'     | AB     | #/components/schemas/a~0b
            v1.some-b | v1.some-b | #/components/schemas/v1.some-b
            """)
    void renamesSchemasAndReferences(String name, String plain, String reference) {
        Spec spec = Specs.schemas(
                "Thing: {properties: {part: {$ref: '" + reference + "'}}}\n'" + name + "': {type: object}\n");
        NormaliseReferences.apply(spec);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactlyInAnyOrder("Thing", plain);
        assertThat(Specs.field(spec, "part")).isEqualTo(reference("#/components/schemas/" + plain));
    }

    @Test
    void choosesAFreeName() {
        Spec spec = Specs.schemas("AB: {type: object}\na/b: {type: string}\n");
        NormaliseReferences.apply(spec);

        assertThat(Specs.schema(spec, "AB2")).isEqualTo(Specs.yaml("{type: string}"));
    }

    @Test
    void copiesSchemasInsideSchemas() {
        Spec spec = Specs.schemas("""
                Thing: {properties: {part: {$ref: '#/components/schemas/Owner/properties/part'}}}
                Owner: {properties: {part: {type: object, properties: {size: {type: integer}}}}}
                """);
        NormaliseReferences.apply(spec);

        assertThat(Specs.field(spec, "part")).isEqualTo(reference("#/components/schemas/OwnerPart"));
        assertThat(Specs.schema(spec, "OwnerPart"))
                .isEqualTo(Specs.yaml("{type: object, properties: {size: {type: integer}}}"));
        assertThat(Specs.schema(spec, "Owner").at("/properties/part/type").asText())
                .isEqualTo("object");
    }

    @Test
    void copiesSchemasInsidePathsOnce() {
        String pointer = "#/paths/~1v1~1Things/post/responses/200/content/application~1json/schema/properties/part";
        Spec spec = Specs.schemas("Thing: {properties: {a: {$ref: '" + pointer + "'}, b: {$ref: '" + pointer + "'}}}");
        ((ObjectNode) Specs.operationOf(spec).at("/responses/200/content/application~1json"))
                .set("schema", Specs.yaml("{properties: {part: {type: string, enum: [a]}}}"));
        NormaliseReferences.apply(spec);

        assertThat(Specs.field(spec, "a")).isEqualTo(Specs.field(spec, "b"));
        assertThat(spec.schemas().fieldNames()).toIterable().hasSize(2).contains("Thing");
    }

    @Test
    void followsReferencesOfCopies() {
        Spec spec = Specs.schemas("""
                Thing: {properties: {part: {$ref: '#/components/schemas/Owner/properties/part'}}}
                Owner: {properties: {part: {properties: {end: {$ref: '#/components/schemas/Owner/properties/end'}}}, end: {type: object}}}
                """);
        NormaliseReferences.apply(spec);

        assertThat(Specs.schema(spec, "OwnerPart").at("/properties/end"))
                .isEqualTo(reference("#/components/schemas/OwnerEnd"));
    }

    @Test
    void ignoresFieldsAndExamplesNamedLikeReferences() {
        String thing = "{properties: {$ref: {type: string}}, example: {part: {$ref: 'a%20b'}}}";
        Spec spec = Specs.schemas("Thing: " + thing);
        NormaliseReferences.apply(spec);

        assertThat(Specs.schema(spec, "Thing")).isEqualTo(Specs.yaml(thing));
    }

    @Test
    void keepsReferencesToNamedSchemasAndOtherDocuments() {
        String thing = "{properties: {part: {$ref: '" + PART + "'}, other: {$ref: 'other.yaml#/a~1b'}}}";
        Spec spec = Specs.schemas("Thing: " + thing + "\nPart: {type: object}");
        NormaliseReferences.apply(spec);

        assertThat(Specs.schema(spec, "Thing")).isEqualTo(Specs.yaml(thing));
    }

    private static JsonNode reference(String target) {
        return Specs.yaml("{$ref: '" + target + "'}");
    }
}
