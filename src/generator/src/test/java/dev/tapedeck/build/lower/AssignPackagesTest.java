package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignPackagesTest {
    private static final String SCHEMAS = """
            Envelope:
              properties:
                things: {type: array, items: {$ref: '#/components/schemas/Item'}}
                meta: {$ref: '#/components/schemas/PageMeta'}
            Item: {properties: {part: {allOf: [{$ref: '#/components/schemas/Part'}], description: D.}}}
            Part: {properties: {self: {$ref: '#/components/schemas/Part'}}}
            PageMeta: {properties: {page: {type: integer}}}
            Problem: {properties: {items: {type: array, items: {$ref: '#/components/schemas/ProblemItem'}}}}
            ProblemItem: {properties: {}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"meta", "links"})
    void putsEnvelopesPagingAndErrorsInWire(String paging) {
        Spec spec = answering("Envelope", SCHEMAS.replace("meta:", paging + ":"));

        assertThat(wire(spec)).containsExactlyInAnyOrder("Envelope", "PageMeta", "Problem", "ProblemItem");
    }

    @Test
    void putsResponsesInModel() {
        assertThat(wire(answering("Item", SCHEMAS)))
                .containsExactlyInAnyOrder("Envelope", "PageMeta", "Problem", "ProblemItem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paging", "next"})
    void putsListsWithoutPagingInModel(String other) {
        Spec spec = answering("Envelope", SCHEMAS.replace("meta:", other + ":"));

        assertThat(wire(spec)).containsExactlyInAnyOrder("Problem", "ProblemItem");
    }

    @Test
    void putsObjectsWithLinksInModel() {
        Spec spec =
                answering("Envelope", SCHEMAS.replace("meta:", "links:").replace("things:", "sid: {}\n    things:"));

        assertThat(wire(spec)).containsExactlyInAnyOrder("Problem", "ProblemItem");
    }

    @Test
    void putsSchemasOfInputsInModel() {
        Spec spec = Specs.operation("""
                operationId: A
                x-request: ARequest
                parameters: [{name: Kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}]
                responses: {'204': {description: Done.}}
                """);
        spec.root().set("components", Specs.yaml("""
                schemas:
                  ARequest: {properties: {rules: {type: array, items: {$ref: '#/components/schemas/Rule'}}}}
                  Rule: {properties: {}}
                  Kind: {enum: [a]}
                  Other: {properties: {}}
                """));
        AssignPackages.apply(spec);

        assertThat(wire(spec)).containsExactly("Other");
    }

    private static Spec answering(String answer, String schemas) {
        Spec spec = Specs.operation("""
                operationId: A
                responses:
                  '200': {content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                  '400': {content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                """.formatted(answer));
        spec.root().withObject("/components").set("schemas", Specs.yaml(schemas));
        AssignPackages.apply(spec);
        return spec;
    }

    private static List<String> wire(Spec spec) {
        return spec.schemas().properties().stream()
                .filter(schema -> isWire(schema.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isWire(JsonNode schema) {
        return schema.path(Keys.PACKAGE).asText().equals("wire");
    }
}
