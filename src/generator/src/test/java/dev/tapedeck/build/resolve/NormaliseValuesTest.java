package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseValuesTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {type: any}                                   | {}
            {type: date}                                  | {type: string, format: date}
            {type: datetime, description: d}              | {type: string, format: date-time, description: d}
            {type: file, format: byte}                    | {type: string, format: byte}
            {type: Int}                                   | {type: integer}
            {type: String, required: true}                | {type: string}
            {type: integer, default: 1, example: one}     | {type: integer, default: 1}
            {type: number, default: 1.5}                  | {type: number, default: 1.5}
            {type: [string, 'null'], default: null}       | {type: [string, 'null'], default: null}
            {default: [1], example: 2}                    | {default: [1], example: 2}
            {nullable: 'yes', readOnly: 'no'}             | {nullable: true}
            {description: 5, format: 7, title: [x]}       | {description: '5', format: '7'}
            {maximum: '5', maxLength: 7}                  | {maximum: 5, maxLength: 7}
            {exclusiveMinimum: 3, exclusiveMaximum: 'true'} | {exclusiveMinimum: 3, exclusiveMaximum: true}
            {enum: a}                                     | {}
            """)
    void correctsSchemas(String schema, String corrected) {
        assertThat(normalised(schema)).isEqualTo(Specs.yaml(corrected));
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {type: money}                  | {}              | has the unknown type 'money': the client accepts any value.
            {type: boolean, default: yes}  | {type: boolean} | has a default that is not of its type, boolean: the client does not mention it.
            {type: integer, default: 1.5}  | {type: integer} | has a default that is not of its type, integer: the client does not mention it.
            {minimum: low}                 | {}              | has a 'minimum' that is not a number: the client does not check it.
            {minimum: [1]}                 | {}              | has a 'minimum' that is not a number: the client does not check it.
            """)
    void warnsOfWhatAClientLacksThen(String schema, String corrected, String warning) {
        assertThat(normalised(schema)).isEqualTo(Specs.yaml(corrected));
        assertThat(warnings())
                .containsExactly("[WARNING] vendor.yaml, components/schemas/Thing/properties/a: " + warning);
    }

    @Test
    void correctsOperations() {
        Spec spec = Specs.operation("""
                summary: 5
                deprecated: 'no'
                tags: [{name: A}, B]
                parameters:
                  - {name: q, in: query, type: array, items: {type: integer}, required: 'yes', description: 1}
                requestBody: {required: 'true', description: [x]}
                """);

        NormaliseValues.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(Specs.operationOf(spec)).isEqualTo(Specs.yaml("""
                summary: '5'
                tags: [A, B]
                parameters:
                  - {name: q, in: query, required: true, description: '1', schema: {type: array, items: {type: integer}}}
                requestBody: {required: true}
                """));
    }

    private JsonNode normalised(String schema) {
        Spec spec = Specs.schemas("Thing: {type: object, properties: {a: " + schema + "}}");
        NormaliseValues.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));
        return Specs.field(spec, "a");
    }

    private List<String> warnings() {
        return warnings.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
