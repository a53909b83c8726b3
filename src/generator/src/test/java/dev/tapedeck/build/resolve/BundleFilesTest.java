package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleFilesTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void namesSchemasAfterTheirFilesAndPointers() {
        file(
                "schemas/Pet.yaml",
                "{type: object, properties: {owner: {$ref: '../common.json#/components/schemas/Owner'}}}");
        file("common.json", "{\"components\": {\"schemas\": {\"Owner\": {\"type\": \"string\"}}}}");
        file("parts.yaml", "{Tag: {type: integer}, properties: {size: {type: number}}}");

        Spec spec = responses("""
                a: {$ref: ./schemas/Pet.yaml}
                b: {$ref: 'parts.yaml#/Tag'}
                c: {$ref: 'parts.yaml#/properties/size'}
                """);

        assertThat(spec.schemas()).isEqualTo(Specs.yaml("""
                Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
                Tag: {type: integer}
                PartsSize: {type: number}
                Owner: {type: string}
                """));
        assertThat(schemasOf(spec)).isEqualTo(Specs.yaml("""
                a: {$ref: '#/components/schemas/Pet'}
                b: {$ref: '#/components/schemas/Tag'}
                c: {$ref: '#/components/schemas/PartsSize'}
                """));
    }

    @Test
    void copiesOtherPartsToWhereTheyAreUsed() {
        file("get.inc", """
                operationId: getA
                parameters: [{$ref: 'shared/parts.yaml#/Page'}]
                responses:
                  200: {$ref: 'shared/parts.yaml#/Found'}
                  404: {$ref: 'main.yaml#/components/responses/None'}
                """);
        file("shared/parts.yaml", """
                Page: {name: page, in: query, schema: {$ref: '#/Number'}}
                Number: {type: integer}
                Found:
                  description: Found.
                  content:
                    application/json:
                      schema: {$ref: 'thing.yaml'}
                      examples: {a: {$ref: 'examples.yaml#/a'}, b: {$ref: none.yaml}}
                """);
        file("shared/thing.yaml", "{type: object}");
        file("shared/examples.yaml", "a: {value: {x: 1}}");
        file("item.yaml", "{get: {$ref: get.inc}, parameters: [{$ref: 'shared/parts.yaml#/Page'}]}");

        Spec spec = read("""
                paths: {/a: {$ref: 'item.yaml'}}
                components: {responses: {None: {description: None.}}}
                """);

        assertThat(spec.root().at("/paths/~1a")).isEqualTo(Specs.yaml("""
                get:
                  operationId: getA
                  parameters: [{name: page, in: query, schema: {$ref: '#/components/schemas/Number'}}]
                  responses:
                    200:
                      description: Found.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/thing'}
                          examples: {a: {value: {x: 1}}, b: {$ref: none.yaml}}
                    404: {$ref: '#/components/responses/None'}
                parameters: [{name: page, in: query, schema: {$ref: '#/components/schemas/Number'}}]
                """));
    }

    @Test
    void copiesOperationsAndPathItemsOfTheDocument() {
        Spec spec = read("""
                paths:
                  /a: {get: {operationId: getA, responses: {200: {description: A.}}}}
                  /b: {get: {$ref: '#/paths/~1a/get'}}
                  /c: {$ref: '#/components/pathItems/C'}
                components: {pathItems: {C: {put: {operationId: putC}}}}
                """);

        assertThat(spec.root().at("/paths/~1b/get")).isEqualTo(spec.root().at("/paths/~1a/get"));
        assertThat(spec.root().at("/paths/~1c")).isEqualTo(Specs.yaml("put: {operationId: putC}"));
    }

    @Test
    void addsWhatIsBesideTheReferenceOfAPathItem() {
        file("item.yaml", """
                summary: Theirs.
                get: {operationId: getTheirs}
                delete: {operationId: deleteBoth}
                parameters: [{name: a, in: query}]
                """);

        Spec spec = read("""
                paths:
                  /a:
                    $ref: item.yaml
                    summary: Ours.
                    get: {operationId: getOurs}
                    put: {operationId: putOurs}
                    delete: {operationId: deleteBoth}
                    parameters: [{name: b, in: query}]
                """);

        assertThat(spec.root().at("/paths/~1a")).isEqualTo(Specs.yaml("""
                summary: Ours.
                get: {operationId: getOurs}
                delete: {operationId: deleteBoth}
                parameters: [{name: a, in: query}, {name: b, in: query}]
                put: {operationId: putOurs}
                """));
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "[WARNING] " + folder.resolve("main.yaml") + ", /a: has 'get' beside its $ref, and so has what"
                                + " it refers to: the one beside it is used." + System.lineSeparator());
    }

    @Test
    void separatesDifferentSchemasOfOneNameAndSharesEqualOnes() {
        String error = "{Error: {type: object, properties: {code: {$ref: '#/Code'}}}, Code: {type: %s}}";
        file("one.yaml", error.formatted("string"));
        file("two.yaml", error.formatted("string"));
        file("three.yaml", error.formatted("integer"));
        file("four.yaml", error.formatted("integer"));

        Spec spec = responses("""
                one: {$ref: 'one.yaml#/Error'}
                two: {$ref: 'two.yaml#/Error'}
                three: {$ref: 'three.yaml#/Error'}
                four: {$ref: 'four.yaml#/Error'}
                own: {$ref: '#/components/schemas/Error'}
                """, "components: {schemas: {Error: {type: boolean}}}");

        assertThat(schemasOf(spec)).isEqualTo(Specs.yaml("""
                one: {$ref: '#/components/schemas/OneError'}
                two: {$ref: '#/components/schemas/OneError'}
                three: {$ref: '#/components/schemas/ThreeError'}
                four: {$ref: '#/components/schemas/ThreeError'}
                own: {$ref: '#/components/schemas/Error'}
                """));
        assertThat(spec.schemas()).isEqualTo(Specs.yaml("""
                Error: {type: boolean}
                OneError: {type: object, properties: {code: {$ref: '#/components/schemas/Code'}}}
                Code: {type: string}
                ThreeError: {type: object, properties: {code: {$ref: '#/components/schemas/ThreeCode'}}}
                ThreeCode: {type: integer}
                """));
    }

    @Test
    void givesSchemasTheNamesOfTheComponentsThatAreReferencesToThem() {
        file(
                "schemas/pet.yaml",
                "{type: object, properties: {parent: {$ref: '../main.yaml#/components/schemas/Animal'}}}");
        file("schemas/alias.yaml", "{$ref: pet.yaml}");

        Spec spec = responses("""
                a: {$ref: '#/components/schemas/Animal'}
                b: {$ref: schemas/pet.yaml}
                c: {$ref: schemas/alias.yaml}
                d: {$ref: '#/components/schemas/Second'}
                """, """
                components:
                  schemas:
                    Animal: {$ref: schemas/pet.yaml}
                    Second: {$ref: schemas/pet.yaml}
                    Unused: {$ref: none.yaml}
                    UnusedToo: {$ref: 'https://example.com/a.yaml'}
                """);

        assertThat(spec.schemas().get("Animal"))
                .isEqualTo(Specs.yaml("{type: object, properties: {parent: {$ref: '#/components/schemas/Animal'}}}"));
        assertThat(schemasOf(spec)).isEqualTo(Specs.yaml("""
                a: {$ref: '#/components/schemas/Animal'}
                b: {$ref: '#/components/schemas/Animal'}
                c: {$ref: '#/components/schemas/Animal'}
                d: {$ref: '#/components/schemas/Second'}
                """));
        assertThat(spec.schemas().get("Second")).isEqualTo(Specs.yaml("{$ref: '#/components/schemas/Animal'}"));
    }

    @Test
    void readsCirclesOfFilesAndWholeMapsInFiles() {
        file("schemas/_index.yaml", "{Pet: {$ref: Pet.yaml}, Owner: {$ref: Owner.yaml}}");
        file("schemas/Pet.yaml", "{type: object, properties: {owner: {$ref: './Owner.yaml'}}}");
        file("schemas/Owner.yaml", "{type: object, properties: {pets: {type: array, items: {$ref: 'Pet.yaml'}}}}");
        file("paths.yaml", "{/a: {get: {responses: {200: {$ref: 'main.yaml#/components/responses/Pet'}}}}}");

        Spec spec = read("""
                paths: {$ref: paths.yaml}
                components:
                  schemas: {$ref: schemas/_index.yaml}
                  responses:
                    Pet: {description: P., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                """);

        assertThat(spec.operations()).hasSize(1);
        assertThat(spec.schemas()).isEqualTo(Specs.yaml("""
                Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
                Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                """));
    }

    @Test
    void readsMappingsOfDiscriminatorsAndEncodedNames() {
        file("my pets/Pet+.yaml", """
                oneOf: [{$ref: 'Dog.yaml'}]
                discriminator: {propertyName: kind, mapping: {dog: Dog.yaml, cat: '#/Cat', own: Own}}
                Cat: {type: object}
                """);
        file("my pets/Dog.yaml", "{type: object}");

        Spec spec = responses("a: {$ref: 'my%20pets/Pet+.yaml'}");

        assertThat(spec.schemas().at("/Pet/discriminator/mapping"))
                .isEqualTo(Specs.yaml("{dog: '#/components/schemas/Dog', cat: '#/components/schemas/Cat', own: Own}"));
    }

    @Test
    void leavesExamplesAndOtherDataAlone() {
        String data = "{$ref: none.yaml}";
        Spec spec = responses("a: {default: %s, example: %s, enum: [%s], x-a: %s}".formatted(data, data, data, data));

        assertThat(schemasOf(spec).at("/a/enum/0")).isEqualTo(Specs.yaml(data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            https://example.com/a.yaml | refers to 'https://example.com/a.yaml', which is not a file: download it, put it beside the document, and refer to that file.
            none.yaml                  | refers to '%s/none.yaml', and there is no such file: put it there, or correct the reference.
            ../../../../../../../../../../../../../../../none.yaml#/a | refers to '/none.yaml#/a', and there is no such file: put it there, or correct the reference.
            part.yaml#/None            | refers to '%s/part.yaml#/None', which is not in that file: add what is missing there, or correct the reference.
            part.yaml#None             | refers to '%s/part.yaml#None', which is not in that file: add what is missing there, or correct the reference.
            part.yaml#/text            | refers to '%s/part.yaml#/text', which is not an object: describe it as OpenAPI does.
            a%zz.yaml                  | refers to 'a%zz.yaml', which cannot be the name of a file: correct the reference.
            """)
    void reportsReferencesWithoutTarget(String reference, String message) {
        file("part.yaml", "{text: t}");

        assertThatThrownBy(() -> responses("a: {$ref: '" + reference + "'}"))
                .isInstanceOf(SpecException.class)
                .hasMessage(folder.resolve("main.yaml") + ", GET /a: " + message.replace("%s", folder.toString()));
    }

    @Test
    void readsReferencesWithoutTheirFirstSlash() {
        file("part.yaml", "{components: {schemas: {A: {type: string}}}}");

        Spec spec = responses("a: {$ref: 'part.yaml#components/schemas/A'}");

        assertThat(spec.schemas()).isEqualTo(Specs.yaml("{A: {type: string}}"));
    }

    @Test
    void reportsFaultsOfOtherFilesInThose() {
        file("pet.yaml", "{properties: {a: {$ref: none.yaml}}}");

        assertThatThrownBy(() -> responses("a: {$ref: pet.yaml}"))
                .isInstanceOf(SpecException.class)
                .hasMessage(folder.resolve("pet.yaml") + ": refers to '" + folder.resolve("none.yaml")
                        + "', and there is no such file: put it there, or correct the reference.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {get: {$ref: 'a.yaml'}}      | {$ref: 'b.yaml'} | {$ref: 'a.yaml'}
            {get: {$ref: '#/paths/~1a/get'}} | {} | {}
            {get: {responses: {200: {content: {a/b: {schema: {$ref: 'a.yaml'}}}}}}} | {$ref: 'b.yaml'} | {$ref: 'a.yaml'}
            """)
    void reportsCirclesWithoutEnd(String item, String a, String b) {
        file("a.yaml", a);
        file("b.yaml", b);

        assertThatThrownBy(() -> read("paths: {/a: " + item + "}"))
                .isInstanceOf(SpecException.class)
                .hasMessageEndingWith(": refers to itself: break the circle of references.");
    }

    private void file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spec read(String document) {
        file("main.yaml", "openapi: 3.1.0\n" + document);
        return BundleFiles.read(folder.resolve("main.yaml"), new PrintStream(warnings, true, StandardCharsets.UTF_8));
    }

    /** Reads a document whose one operation has a response with these schemas, by media type. */
    private Spec responses(String schemas) {
        return responses(schemas, "components: {}");
    }

    private Spec responses(String schemas, String components) {
        StringBuilder content = new StringBuilder();
        schemas.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            content.append("            " + parts[0] + ": {schema: " + parts[1] + "}\n");
        });
        return read(
                "paths:\n  /a:\n    get:\n      responses:\n        200:\n          content:\n" + content + components);
    }

    private static JsonNode schemasOf(Spec spec) {
        ObjectNode schemas = Yaml.object();
        Specs.operationOf(spec)
                .at("/responses/200/content")
                .properties()
                .forEach(type -> schemas.set(type.getKey(), type.getValue().get("schema")));
        return schemas;
    }
}
