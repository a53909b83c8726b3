package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertContainersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {type: object, patternProperties: {'^a': {type: string}}, additionalProperties: false} | {type: object, additionalProperties: {type: string}}
            {patternProperties: {'^a': {type: string}, '^b': {type: string}}} | {additionalProperties: {type: string}}
            {patternProperties: {'^a': {type: string}, '^b': {type: integer}}} | {additionalProperties: {anyOf: [{type: string}, {type: integer}]}}
            {type: array, unevaluatedItems: {type: string}} | {type: array, unevaluatedItems: {type: string}, items: {type: string}}
            {type: array, unevaluatedItems: {type: string}, items: {type: integer}} | {type: array, unevaluatedItems: {type: string}, items: {type: integer}}
            {type: array, prefixItems: [{type: string}, {type: integer}], items: false} | {type: array, prefixItems: [{type: string}, {type: integer}], items: {}}
            {patternProperties: {'^a': {prefixItems: [{}]}}} | {additionalProperties: {prefixItems: [{}], items: {}}}
            {properties: {b: {}}, patternProperties: {'^a': {}}} | {properties: {b: {}}, patternProperties: {'^a': {}}}
            {properties: {patternProperties: {type: object}}} | {properties: {patternProperties: {type: object}}}
            {example: {prefixItems: [1]}} | {example: {prefixItems: [1]}}
            """)
    void convertsSchemas(String schema, String converted) {
        Spec spec = Specs.schemas("Thing: {type: object, properties: {a: " + schema + "}}");

        ConvertContainers.apply(spec);

        assertThat(Specs.field(spec, "a")).isEqualTo(Specs.yaml(converted));
    }
}
