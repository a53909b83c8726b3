package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarnOfSchemasTest {
    private static final String NO_INPUT = ": the client keeps them as unknown fields and has no inputs for them.";
    private static final String CONDITION = ": the client lacks those that are not in its properties too.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {type: array, prefixItems: [{type: string}], items: {}} | has items by position (prefixItems): the client reads them as any values.
            {type: object, items: {type: string}} | is an object and has 'items': the client ignores those.
            {type: string, properties: {a: {}}} | is of type string and has 'properties': the client ignores those.
            {$dynamicRef: '#node'} | has a $dynamicRef: the client accepts any value.
            {oneOf: [{}], discriminator: {propertyName: a, defaultMapping: A}} | has a defaultMapping: other values of the discriminator are of no alternative.
            """)
    void warnsOfTypes(String schema, String warning) {
        assertThat(warnings(schema)).containsExactly(warning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {properties: {a: {}}, patternProperties: {^x: {}}} | patternProperties
            {properties: {a: {}}, additionalProperties: {type: string}} | additionalProperties
            {properties: {a: {}}, unevaluatedProperties: {type: string}} | unevaluatedProperties
            {allOf: [{additionalProperties: {type: string}}], properties: {a: {}}} | allOf
            """)
    void warnsOfFieldsBesideProperties(String schema, String keyword) {
        assertThat(warnings(schema))
                .containsExactly("describes fields beside its properties (" + keyword + ")" + NO_INPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {properties: {a: {}}, if: {}, then: {properties: {b: {}}}} | then
            {properties: {a: {}}, if: {}, else: {$ref: '#/components/schemas/Thing'}} | else
            {properties: {a: {}}, dependentSchemas: {a: {properties: {a: {}}}, b: {properties: {b: {}}}}} | dependentSchemas
            """)
    void warnsOfFieldsUnderConditions(String schema, String keyword) {
        assertThat(warnings(schema)).containsExactly("has fields under a condition (" + keyword + ")" + CONDITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: array, prefixItems: [], items: {type: string}}",
                "{type: object, additionalProperties: {type: string}}",
                "{properties: {a: {}}, additionalProperties: false}",
                "{properties: {a: {}}, additionalProperties: {}}",
                "{properties: {a: {}}, unevaluatedProperties: {not: {}}}",
                "{properties: {a: {}}, if: {properties: {b: {}}}, then: {required: [a]}, else: {properties: {a: {}}}}",
                "{properties: {items: {}, prefixItems: {}, then: {}, discriminator: {}}}",
                "{not: {}, contains: {}, propertyNames: {}, dependentRequired: {a: [b]}, contentSchema: {}}"
            })
    void acceptsWhatOnlyRestrictsValues(String schema) {
        assertThat(warnings(schema)).isEmpty();
    }

    private static List<String> warnings(String schema) {
        Spec spec = Specs.schemas("Thing: {type: object, properties: {a: " + schema + "}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarnOfSchemas.apply(spec, new PrintStream(out, true, StandardCharsets.UTF_8));
        String place = "[WARNING] vendor.yaml, components/schemas/Thing/properties/a: ";
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace(place, ""))
                .toList();
    }
}
