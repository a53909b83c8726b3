package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final String PART = "#/components/schemas/Part";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/b       | AB     | #/components/schemas/a~1b
            a b       | AB     | #/components/schemas/a%20b
            a+b       | AB     | #/components/schemas/a+b
            'a~b'     | AB     | #/components/schemas/a~0b
            v1.some-b | v1.some-b | #/components/schemas/v1.some-b
            """)
    void aNameGetsPlainLettersHereAndWhereItIsUsed(String name, String plain, String reference) {
        Spec spec = Documents.schemas(
                "Thing: {properties: {part: {$ref: '" + reference + "'}}}\n'" + name + "': {type: object}\n");
        References.apply(spec);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactlyInAnyOrder("Thing", plain);
        assertThat(Documents.field(spec, "part")).isEqualTo(reference("#/components/schemas/" + plain));
    }

    @Test
    void aFreeNameIsTaken() {
        Spec spec = Documents.schemas("AB: {type: object}\na/b: {type: string}\n");
        References.apply(spec);

        assertThat(Documents.schema(spec, "AB2")).isEqualTo(Documents.yaml("{type: string}"));
    }

    @Test
    void whatLiesInsideAnotherSchemaIsCopied() {
        Spec spec = Documents.schemas("""
                Thing: {properties: {part: {$ref: '#/components/schemas/Owner/properties/part'}}}
                Owner: {properties: {part: {type: object, properties: {size: {type: integer}}}}}
                """);
        References.apply(spec);

        assertThat(Documents.field(spec, "part")).isEqualTo(reference("#/components/schemas/OwnerPart"));
        assertThat(Documents.schema(spec, "OwnerPart"))
                .isEqualTo(Documents.yaml("{type: object, properties: {size: {type: integer}}}"));
        assertThat(Documents.schema(spec, "Owner").at("/properties/part/type").asText())
                .isEqualTo("object");
    }

    @Test
    void whatLiesInsideAPathIsCopiedOnceForAllItsUses() {
        String pointer = "#/paths/~1v1~1Things/post/responses/200/content/application~1json/schema/properties/part";
        Spec spec =
                Documents.schemas("Thing: {properties: {a: {$ref: '" + pointer + "'}, b: {$ref: '" + pointer + "'}}}");
        ((ObjectNode) Documents.operationOf(spec).at("/responses/200/content/application~1json"))
                .set("schema", Documents.yaml("{properties: {part: {type: string, enum: [a]}}}"));
        References.apply(spec);

        assertThat(Documents.field(spec, "a")).isEqualTo(Documents.field(spec, "b"));
        assertThat(spec.schemas().fieldNames()).toIterable().hasSize(2).contains("Thing");
    }

    @Test
    void theReferencesOfACopyAreFollowedToo() {
        Spec spec = Documents.schemas("""
                Thing: {properties: {part: {$ref: '#/components/schemas/Owner/properties/part'}}}
                Owner: {properties: {part: {properties: {end: {$ref: '#/components/schemas/Owner/properties/end'}}}, end: {type: object}}}
                """);
        References.apply(spec);

        assertThat(Documents.schema(spec, "OwnerPart").at("/properties/end"))
                .isEqualTo(reference("#/components/schemas/OwnerEnd"));
    }

    @Test
    void whatOnlyLooksLikeAReferenceStays() {
        String thing = "{properties: {$ref: {type: string}}, example: {part: {$ref: 'a%20b'}}}";
        Spec spec = Documents.schemas("Thing: " + thing);
        References.apply(spec);

        assertThat(Documents.schema(spec, "Thing")).isEqualTo(Documents.yaml(thing));
    }

    @Test
    void aReferenceToANamedSchemaOrToAnotherDocumentStays() {
        String thing = "{properties: {part: {$ref: '" + PART + "'}, other: {$ref: 'other.yaml#/a~1b'}}}";
        Spec spec = Documents.schemas("Thing: " + thing + "\nPart: {type: object}");
        References.apply(spec);

        assertThat(Documents.schema(spec, "Thing")).isEqualTo(Documents.yaml(thing));
    }

    private static JsonNode reference(String target) {
        return Documents.yaml("{$ref: '" + target + "'}");
    }
}
