package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseConstraintsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {type: array, items: {type: string}, additionalProperties: true} | {type: array, items: {type: string}}
            {type: array, items: {type: string}, required: [a], properties: {a: {}}} | {type: array, items: {type: string}}
            {type: string, properties: {a: {}}, items: {}} | {type: string}
            {type: object, properties: {a: {type: string}}, items: {}} | {type: object, properties: {a: {type: string}}}
            """)
    void dropsKeysOfOtherTypes(String schema, String known) {
        assertThat(applied(schema)).isEqualTo(Specs.yaml(known));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {type: object, properties: {}} | {type: object, additionalProperties: {}}
            {type: object} | {type: object, additionalProperties: {}}
            {items: {type: string}} | {items: {type: string}, type: array}
            {type: array} | {type: array, items: {}}
            {type: string, uniqueItems: true, contentEncoding: base64} | {type: string}
            {type: string, contentMediaType: image/png} | {type: string, format: binary}
            {contentMediaType: application/octet-stream} | {type: string, format: binary}
            {type: string, contentMediaType: image/png, contentEncoding: base64} | {type: string}
            {type: string, contentMediaType: application/json} | {type: string}
            """)
    void addsImpliedKeywords(String schema, String known) {
        assertThat(applied(schema)).isEqualTo(Specs.yaml(known));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {enum: [a, b, a]}                | {enum: [a, b], type: string}
            {enum: [1, 2]}                   | {enum: [1, 2], type: integer}
            {enum: [1, 2.5]}                 | {enum: [1, 2.5], type: number}
            {type: string, enum: [20, true]} | {type: string, enum: ['20', 'true']}
            {type: integer, enum: ['20']}    | {type: integer, enum: [20]}
            """)
    void normalisesEnums(String schema, String known) {
        // Numbers in trees are equal only if their Java types are, so this compares texts, which the templates print.
        assertThat(applied(schema)).hasToString(ordered(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {enum: [a, 1]}               | {}
            {enum: []}                   | {}
            {type: boolean, enum: [true]} | {type: boolean}
            {type: integer, enum: [one]} | {type: integer, format: int64}
            {type: string, enum: [{a: 1}]} | {type: string}
            """)
    void dropsOtherEnums(String schema, String known) {
        assertThat(applied(schema)).isEqualTo(Specs.yaml(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {type: string, format: decimal}                 | {type: string}
            {type: string, format: uuid}                    | {type: string, format: uuid}
            {type: number, format: money}                   | {type: number}
            {type: number, format: double}                  | {type: number, format: double}
            {type: number, format: float}                   | {type: number, format: double}
            {type: integer, format: int32}                  | {type: integer, format: int32}
            {type: integer, format: unix-time}              | {type: integer, format: int64}
            {type: integer, format: uint32}                 | {type: integer, format: int64}
            """)
    void dropsFormatsOfOtherTypes(String schema, String known) {
        assertThat(applied(schema)).isEqualTo(Specs.yaml(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: integer}                                        | int64
            {type: integer, nullable: true, minimum: 0}            | int64
            {type: integer, maximum: 100}                          | int32
            {type: integer, maximum: 4294967296}                   | int64
            {type: integer, exclusiveMaximum: 2147483648}          | int32
            {type: integer, exclusiveMaximum: 2147483649}          | int64
            {type: integer, maximum: 2147483648, exclusiveMaximum: true} | int32
            {type: integer, maximum: 100, minimum: -3000000000}    | int64
            {type: integer, format: int32}                         | int32
            {type: integer, format: int16}                         | int32
            {type: integer, format: uint32}                        | int64
            {type: integer, format: int64, maximum: 100}           | int64
            {type: integer, format: int32, example: 1790000000000} | int64
            {type: integer, maximum: 9, default: 10737418240}      | int64
            {type: integer, maximum: 9, default: 5}                | int32
            """)
    void sizesIntegers(String schema, String format) {
        assertThat(applied(schema).path("format").asText()).isEqualTo(format);
        assertThat(applied("{type: array, items: " + schema + "}")
                        .at("/items/format")
                        .asText())
                .isEqualTo(format);
        assertThat(applied("{type: object, additionalProperties: " + schema + "}")
                        .at("/additionalProperties/format")
                        .asText())
                .isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {type: integer, minimum: 0, exclusiveMinimum: true}  | {"type":"integer","minimum":1,"format":"int64"}
            {type: integer, exclusiveMaximum: 11}                | {"type":"integer","maximum":10,"format":"int32"}
            {type: integer, maximum: '100'}                      | {"type":"integer","maximum":100,"format":"int32"}
            {type: integer, maximum: 100.5}                      | {"type":"integer","format":"int64"}
            {type: number, exclusiveMinimum: 0}                  | {"type":"number"}
            {type: integer, minimum: none}                       | {"type":"integer","format":"int64"}
            {type: string, maxLength: many}                      | {"type":"string"}
            {type: string, maxLength: 64}                        | {"type":"string","maxLength":64}
            {type: integer, maxLength: 64}                       | {"type":"integer","format":"int64"}
            {type: integer, format: uint64, maximum: 18446744073709551615} | {"type":"number","maximum":18446744073709551615}
            """)
    void normalisesLimits(String schema, String known) {
        assertThat(applied(schema)).hasToString(known);
    }

    @Test
    void dropsInvalidPatterns() {
        assertThat(applied("{type: string, pattern: '^[a-z'}").has("pattern")).isFalse();
        assertThat(applied("{type: string, pattern: '^[a-z]$'}").has("pattern")).isTrue();
    }

    private static JsonNode applied(String schema) {
        Spec spec = Specs.schemas("Thing: {properties: {value: " + schema + "}}");
        NormaliseConstraints.apply(spec);
        return Specs.field(spec, "value");
    }

    private static String ordered(String known) {
        JsonNode wanted = Specs.yaml(known);
        return Yaml.object()
                .put("type", wanted.path("type").asText())
                .set("enum", wanted.path("enum"))
                .toString();
    }
}
