package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropExtensionsTest {
    private static final String FOREIGN = "x-class-extra-annotation: '@Deprecated'";
    private static final String DOCUMENT = """
            openapi: 3.1.0
            FOREIGN
            info: {title: T, FOREIGN}
            tags: [{name: T, FOREIGN}]
            paths:
              /v1/Things:
                FOREIGN
                post:
                  operationId: CreateThing
                  FOREIGN
                  parameters: [{name: Sid, in: path, FOREIGN, schema: {type: string, FOREIGN}}]
                  requestBody:
                    FOREIGN
                    content:
                      application/json: {FOREIGN, schema: {FOREIGN, properties: {a: {type: string, FOREIGN}}}}
                  responses:
                    '200':
                      description: D.
                      FOREIGN
                      content: {application/json: {FOREIGN, schema: {$ref: '#/components/schemas/Thing'}}}
            components:
              FOREIGN
              schemas:
                Thing:
                  FOREIGN
                  properties:
                    list: {type: array, FOREIGN, items: {FOREIGN, properties: {b: {FOREIGN, type: string}}}}
                    map: {FOREIGN, additionalProperties: {FOREIGN, type: string}}
                    any: {FOREIGN, anyOf: [{FOREIGN, type: string}, {FOREIGN, type: 'null'}]}
                    kind: {FOREIGN, type: string, enum: [a]}
                    part: {FOREIGN, $ref: '#/components/schemas/Part'}
                Part: {FOREIGN, oneOf: [{FOREIGN, properties: {c: {FOREIGN, type: string}}}, {properties: {}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void dropsForeignExtensions() {
        Spec spec = Specs.spec(DOCUMENT.replace("FOREIGN", FOREIGN));
        ResolveContract.apply(spec, ResolveContract.Settings.strict("/v1/", List.of()));

        assertThat(Yaml.write(spec.root())).doesNotContain("x-class-extra-annotation", "@Deprecated");
    }

    @Test
    void ignoresForeignExtensions() {
        Spec with = Specs.spec(DOCUMENT.replace("FOREIGN", FOREIGN));
        ResolveContract.apply(with, ResolveContract.Settings.strict("/v1/", List.of()));
        Spec without = Specs.spec(
                DOCUMENT.replace("FOREIGN, ", "").replace(", FOREIGN", "").replaceAll(" *FOREIGN\n", ""));
        ResolveContract.apply(without, ResolveContract.Settings.strict("/v1/", List.of()));

        assertThat(with.root()).isEqualTo(without.root());
    }

    @Test
    void keepsTwiliosMarksOfPersonalData() {
        JsonNode fields = extended("""
                Thing:
                  properties:
                    identity: {type: string, x-twilio: {pii: {handling: standard, deleteSla: 30}}}
                    plain: {type: string, x-twilio: {other: 1}}
                """).path("properties");

        assertThat(fields.path("identity")).isEqualTo(Specs.yaml("{type: string, x-hidden: true}"));
        assertThat(fields.path("plain")).isEqualTo(Specs.yaml("{type: string}"));
    }

    @Test
    void dropsVendorExtensionsNamedLikeOurs() {
        assertThat(extended("Thing: {properties: {}, x-pii: true, x-name: Other}"))
                .isEqualTo(Specs.yaml("{properties: {}}"));
    }

    @Test
    void keepsFieldsAndExamplesNamedLikeExtensions() {
        String thing = "{properties: {x-y: {type: string}}, example: {x-y: z}}";

        assertThat(extended("Thing: " + thing)).isEqualTo(Specs.yaml(thing));
    }

    @Test
    void keepsExtensionsOfOverlays() {
        Path overlay = Specs.write(folder, "o.overlay.yaml", """
                actions:
                  - target: $.components.schemas.Thing.properties['map','kind']
                    description: A secret.
                    update: {x-hidden: true}
                """);
        Spec spec = Specs.spec(DOCUMENT.replace("FOREIGN", FOREIGN));
        ResolveContract.apply(spec, ResolveContract.Settings.strict("/v1/", List.of(overlay)));

        assertThat(Specs.field(spec, "map").path("x-hidden").asBoolean()).isTrue();
        assertThat(Specs.field(spec, "kind").path("x-hidden").asBoolean()).isTrue();
        assertThat(Specs.field(spec, "list").path("x-hidden").asBoolean()).isFalse();
    }

    private static JsonNode extended(String schemas) {
        Spec spec = Specs.schemas(schemas);
        DropExtensions.apply(spec);
        return Specs.schema(spec, "Thing");
    }
}
