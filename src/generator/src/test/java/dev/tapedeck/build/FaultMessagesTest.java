package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.build.resolve.ResolveContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages about contracts and overlays are one sentence: file, place, problem, remedy. */
class FaultMessagesTest {
    private static final Pattern FORM = Pattern.compile("/[a-z.]+\\.yaml(, [^\n]+)?: [^\n]+: [^\n:]+\\.");
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T}
            paths:
              /v1/Things/{Sid}:
                post:
                  operationId: CreateThing
                  parameters:
                    - {name: Sid, in: path, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {properties: {name: {type: string}}}}}}
                  responses:
                    '200': {description: D., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            components:
              schemas:
                Thing: {type: object, properties: {kind: {type: string, enum: [a]}, list: {type: array, items: {}}}}
                a.Part: {properties: {x: {type: string}}}
                b.Part: {properties: {x: {type: integer}}}
                CreateThingRequest: {enum: [x]}
            """;
    private static final String OVERLAY = "actions: [{target: $.info, description: D., update: {title: T}}]";

    @TempDir
    private Path folder;

    @Test
    void acceptsValidDocuments() {
        assertThatCode(() -> resolve(CONTRACT, OVERLAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
            openapi: 3.1.0 → openapi: [3.1.0     → is not YAML or JSON
            openapi: 3.1.0 → x: y                → is not an OpenAPI 3 document
            info: {title   → openapi: {title     → Duplicate field 'openapi'
            /v1/Things     → /v2/Things          → has no operation whose path starts with
            {name: Sid, in: path, schema: {type: string}} → {$ref: '#/components/parameters/Sid'} → is not in this document
            {name: Sid, in: path, schema: {type: string}} → Sid → is not an object
            '200': {description: D., content: → '200': {$ref: '#/components/responses/None', content: → is not in this document
            Thing'}}}}     → None'}}}}           → is not in this document
            kind: {type: string, enum: [a]} → k: {$ref: '#/components/schemas/a.Part/properties/y'} → is not in this document
            '#/components/schemas/Thing' → other.yaml#/Thing → is not in this document
            '#/components/schemas/Thing' → '#/paths' → not a named schema
            """)
    void reportsFaultsOfContractsInOneSentence(String right, String wrong, String problem) {
        assertThat(CONTRACT).contains(right);

        assertThat(fault(CONTRACT.replace(right, wrong), OVERLAY)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
            actions: none                                                         → has no list of actions
            []                                                                    → is not YAML or JSON
            actions: [{target: $.info, update: {}}]                               → has no description
            actions: [{target: $.info, description: D.}]                          → cannot be carried out
            actions: [{target: $.info, description: D., update: {}, remove: true}] → cannot be carried out
            actions: [{target: $.none, description: D., update: {}}]              → matches nothing in
            actions: [{target: '$.x[?(', description: D., update: {}}]            → is not a JSONPath
            actions: [{target: $.openapi, description: D., update: {}}]           → does not fit its target
            """)
    void reportsFaultsOfOverlaysInOneSentence(String overlay, String problem) {
        assertThat(fault(CONTRACT, overlay)).startsWith("/vendor.overlay.yaml").contains(problem);
    }

    @Test
    void reportsInvalidResponses() {
        String none = "      responses:\n        '404': none\n";

        assertThat(fault(CONTRACT.replace("      responses:\n", none), OVERLAY)).contains("is not an object");
    }

    private String fault(String contract, String overlay) {
        Throwable fault = catchThrowable(() -> resolve(contract, overlay));
        assertThat(fault).isInstanceOf(SpecException.class);
        String message = String.valueOf(fault.getMessage()).replace(folder.toString(), "");
        assertThat(message).matches(FORM).doesNotContain("Exception", "com.", "java.");
        return message;
    }

    private void resolve(String contract, String overlay) {
        Path file = Specs.write(folder, "vendor.yaml", contract);
        Path additions = Specs.write(folder, "vendor.overlay.yaml", "info: {}\n" + overlay);
        ResolveContract.apply(
                new Spec(file.toString(), Yaml.read(file)),
                ResolveContract.Settings.strict("/v1/", List.of(additions)));
    }
}
