package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

class AddAlternativesTest {
    private static final String CAT = "$ref: '#/components/schemas/Cat'";

    @Test
    void makesFieldsOfTheTypesOfValuesThatAreNotAllObjects() {
        JsonNode thing = added("Thing: {x-alternatives: [{" + CAT + "}, {type: string}, {type: array, items: {}}]}");

        assertThat(thing).isEqualTo(Specs.yaml("""
                type: object
                x-any-of: true
                properties: {Cat: {%s}, String: {type: string}, List: {type: array, items: {}}}
                """.formatted(CAT)));
    }

    @Test
    void leavesObjects() {
        String thing = "{type: object, properties: {a: {type: string}}, x-alternatives: [{" + CAT + "}]}";

        assertThat(added("Thing: " + thing)).isEqualTo(Specs.yaml(thing));
    }

    @Test
    void unitesAlternativesOfOneClass() {
        JsonNode thing = added("Thing: {properties: {a: {}}, x-alternatives: [{" + CAT + ", x-values: [a]}, {allOf: [{"
                + CAT + "}], x-values: [a, b]}]}");

        assertThat(thing.path("x-alternatives")).isEqualTo(Specs.yaml("[{" + CAT + ", x-values: [a, b]}]"));
    }

    @Test
    void leavesOutTheSchemaItself() {
        JsonNode thing = added("Thing: {properties: {a: {}}, x-alternatives: [{$ref: '#/components/schemas/Thing'}]}");

        assertThat(thing).isEqualTo(Specs.yaml("{properties: {a: {}}}"));
    }

    private static JsonNode added(String thing) {
        Spec spec = Specs.schemas(thing);
        AddAlternatives.apply(spec);
        return Specs.schema(spec, "Thing");
    }
}
